#!/usr/bin/env python3
"""Writes a package of made-up procedures, and Python sources of the same size, for the benchmarks.

usage: corpus.py FOLDER PROCEDURES

FOLDER/package gets the rule files (ten procedures a file), FOLDER/python as many bytes of Python. The same number of
procedures always gives the same bytes. Prints what was made as `name value` lines.
"""

import random
import shutil
import sys
from pathlib import Path

PER_FILE = 10
UNLIKE_EVERY = 10  # every tenth procedure has a limit in calendar days over steps in working days
LOOSE_EVERY = 1000  # few procedures promise more than their steps need: printing findings is not what is measured

DESKS = ["authority.specialist", "authority.head", "construction.planner", "tax.officer", "authority.chair"]
WORK = [
    "Tiếp nhận, kiểm tra hồ sơ", "Thẩm định hồ sơ, kiểm tra thực địa", "Lấy ý kiến cơ quan liên quan",
    "Dự thảo văn bản trả lời", "Rà soát dự thảo, trình lãnh đạo", "Thông báo nghĩa vụ tài chính",
    "Xác nhận hoàn thành nghĩa vụ", "Niêm yết công khai kết quả kiểm tra",
]
PAPERS = ["application", "land_paper", "drawings", "pledge", "survey", "proof"]

COMMON = """package common

law decree "Nghị định về thủ tục thử nghiệm" { number "1/2026/NĐ-CP"; effective 2026-01-01; source proposed }
agency commune "Ủy ban nhân dân xã" level commune {
  unit centre "Trung tâm phục vụ hành chính công" { role officer "Công chức một cửa" }
  unit economy "Phòng Kinh tế" { role specialist "Chuyên viên"; role head "Trưởng phòng" }
  role chair "Chủ tịch"
}
agency construction "Sở Xây dựng" level province { role planner "Chuyên viên quy hoạch" }
agency tax "Thuế cơ sở" level province { role officer_in_charge "Công chức thuế" }
document application "Đơn đề nghị"
document land_paper "Giấy tờ về quyền sử dụng đất"
document drawings "Bản vẽ thiết kế"
document pledge "Cam kết bảo đảm an toàn công trình liền kề"
document survey "Trích đo địa chính"
document proof "Chứng từ nộp tiền"
document slip "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
document refusal "Thông báo từ chối"
document permit "Giấy phép"
subject house "Nhà ở riêng lẻ" {
  floors     "Số tầng"       integer 1 to 50
  floor_area "Diện tích sàn" decimal m2 from 0
  adjoining  "Liền kề"       yes/no
  zone       "Khu vực"       one of urban "đô thị", rural "nông thôn", heritage "di sản"
}
"""


def procedure(number: int, chance: random.Random) -> str:
    unlike = number % UNLIKE_EVERY == 0
    lines = [
        f"/// Thủ tục thử nghiệm số {number}: nội dung được tạo ra để đo, không phải pháp luật.",
        f'procedure procedure_{number} "Cấp giấy phép thử nghiệm số {number}" about house {{',
        f'  code       "1.{number:06d}"',
        '  field      "Hoạt động xây dựng"',
        "  authority  commune",
        "  applicant  citizen, household, organization",
        "  service    full online",
        "  channel    online, counter",
        "  effective  from 2026-07-01",
        "  basis      decree article 4 clause 1",
        "",
    ]
    middle = chance.randint(3, 7)
    # The longest path: intake, the work, an opinion, the review of some cases, the signature.
    total = 0.5 + middle + 1 + 0.5 + 0.5
    if unlike:
        lines.append(f"  time limit {int(total * 2) + 12} days  basis decree article 5 source proposed")
    else:
        lines.append(f"  time limit {total + 1:g} working days  basis decree article 5 source proposed")
        slack = 0.5 if number % LOOSE_EVERY == 1 else 0
        lines.append(f"  reduced to {total + slack:g} working days")
    lines += [f"  charge     {chance.randint(1, 20) * 5}_000 VND payable online, counter before deliver", "", "  documents {"]
    for paper in PAPERS[:5]:
        when = " when adjoining" if paper == "pledge" else ""
        lines.append(f'    {paper} {chance.randint(1, 2)} {"originals" if paper == "drawings" else "copy"}, form "Mẫu số {chance.randint(1, 30):02d}"{when}')
    lines += ["  }", "", "  steps {"]
    lines += [
        '    step receive "Tiếp nhận, kiểm tra hồ sơ" as intake by receiving.officer within 0.5 working days {',
        "      checks documents",
        "      issues slip",
        "      on incomplete -> supplement",
        "    }",
    ]
    for step in range(middle):
        desk = DESKS[step % 2] if step else DESKS[0]
        lines += [
            f'    step work_{step} "{WORK[step % len(WORK)]}" by {desk} {{',
            "      within 1 working day source proposed",
            f"      uses   {', '.join(PAPERS[: 1 + step % 3])}",
        ]
        if step == 0:
            lines.append("      on needs_more -> supplement")
        if step == middle - 1:
            lines.append("      on unfit -> end refused issues refusal")
        lines.append("    }")
    lines += [
        "    parallel {",
        "      branch planning {",
        '        step ask_planning "Lấy ý kiến quy hoạch" by construction.planner within 1 working day {',
        "          outcomes agreed, disagreed",
        "          silence counts as agreed",
        "        }",
        "      }",
        "      branch tall when floors >= 7 {",
        '        step ask_head "Lấy ý kiến về nhà cao tầng" by authority.head within 1 working day {',
        "          outcomes agreed, disagreed",
        "          silence counts as agreed",
        "        }",
        "      }",
        "      on any disagreed -> end refused issues refusal",
        "    }",
        "    choose {",
        '      when zone = heritage or floors > 20 { step review "Rà soát" by authority.head within 0.5 working days }',
        "      otherwise { }",
        "    }",
        '    step sign "Ký giấy phép" as approval by authority.chair within 0.5 working days { signs permit }',
        "    resolved",
        '    step deliver "Trả kết quả" as delivery by receiving.officer within 0.25 working days',
        "    end approved",
        "  }",
        "",
        '  wait supplement "Công dân bổ sung hồ sơ" for applicant within 5 working days {',
        "    at most 1 time then -> end refused issues refusal",
        "    resume receive",
        "    clock restarts",
        "    on timeout -> end refused issues refusal",
        "  }",
        "",
        "  results { permit valid 12 months }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def python_module(number: int, chance: random.Random) -> str:
    """A module of ordinary code: classes with methods, branches, comprehensions, strings, comments."""
    lines = ['"""Tệp thử nghiệm để so sánh tốc độ kiểm tra."""', "from dataclasses import dataclass", "", ""]
    for item in range(chance.randint(6, 10)):
        name = f"Dossier{number}Part{item}"
        lines += [
            "@dataclass",
            f"class {name}:",
            f'    """Hồ sơ số {number}, phần {item}: nội dung được tạo ra để đo."""',
            "",
            f"    code: str = \"1.{number:06d}\"",
            f"    limit: float = {chance.randint(1, 30)}.5",
            "    papers: tuple[str, ...] = (\"application\", \"land_paper\", \"drawings\")",
            "",
            "    def remaining(self, used: float, paused: bool = False) -> float:",
            "        # The clock stands still while the applicant is waited for.",
            "        if paused:",
            "            return self.limit",
            "        left = self.limit - used",
            "        return left if left > 0 else 0.0",
            "",
            "    def missing(self, handed_in: list[str]) -> list[str]:",
            "        present = {paper.strip().lower() for paper in handed_in}",
            "        result = []",
            "        for paper in self.papers:",
            "            if paper not in present and len(paper) > 2:",
            "                result.append(paper)",
            "            elif paper in present:",
            "                present.discard(paper)",
            "        return sorted(result)",
            "",
            "    def describe(self) -> str:",
            f"        return f\"Hồ sơ {{self.code}}: thời hạn {{self.limit}} ngày làm việc, bước {item}\"",
            "",
            "",
        ]
    return "\n".join(lines).rstrip("\n") + "\n"


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(20260701)
    shutil.rmtree(folder, ignore_errors=True)
    package, python = folder / "package", folder / "python"
    (package / "procedures").mkdir(parents=True)
    (package / "calendars").mkdir()
    python.mkdir()
    calendar = Path(__file__).parent.parent / "rules/calendars/vietnam.yaml"
    shutil.copy(calendar, package / "calendars/vietnam.yaml")
    (package / "thutuc.yaml").write_text(
        "thutuc: 1\nname: benchmark\ncalendar: calendars/vietnam.yaml\nworking-day: 8 hours\n", encoding="utf-8")
    (package / "common.tthc").write_text(COMMON, encoding="utf-8")
    size = len(COMMON.encode())
    files = 1
    for start in range(0, count, PER_FILE):
        body = "\n".join(procedure(number, chance) for number in range(start, min(start + PER_FILE, count)))
        text = "package procedures\nimport common\n\n" + body
        (package / f"procedures/part_{start // PER_FILE:05d}.tthc").write_text(text, encoding="utf-8")
        size += len(text.encode())
        files += 1
    written = 0
    number = 0
    while written < size:
        text = python_module(number, chance)
        (python / f"part_{number:05d}.py").write_text(text, encoding="utf-8")
        written += len(text.encode())
        number += 1
    print(f"procedures {count}")
    print(f"rule_files {files}")
    print(f"rule_bytes {size}")
    print(f"unlike_units {(count + UNLIKE_EVERY - 1) // UNLIKE_EVERY}")
    print(f"python_files {number}")
    print(f"python_bytes {written}")


if __name__ == "__main__":
    main()
