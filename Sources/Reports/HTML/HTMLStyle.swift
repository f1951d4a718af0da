/// How pages look: two colours that those who tell red from green badly tell apart, light and dark, on paper light.
enum HTMLStyle {
  /// The style sheet. It has neither `<` nor `&`, so that it is the same in HTML and in XML.
  ///
  /// Blue and vermilion after Okabe and Ito, "Color Universal Design" (2008), darkened or lightened until text and marks
  /// have the contrast that WCAG 2.2 asks for (4.5 and 3 to 1).
  static let sheet = """
    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1d2329; --soft: #56606b; --rule: #d5dae0; --wash: #f4f6f8;
      --work: #0b63a5; --wait: #c8500a; --stop: #8a9199; --band: #b9d3e8; --heat: 11, 99, 165; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #15191d; --ink: #e8ebee; --soft: #a9b2bb; --rule: #3a424a; --wash: #1e242a;
        --work: #62aee6; --wait: #f09a5c; --stop: #7d868f; --band: #2b4a63; --heat: 98, 174, 230; }
    }
    @media print {
      :root { color-scheme: light; --paper: #ffffff; --ink: #1d2329; --soft: #56606b; --rule: #d5dae0; --wash: #f4f6f8;
        --work: #0b63a5; --wait: #c8500a; --stop: #8a9199; --band: #b9d3e8; --heat: 11, 99, 165; }
    }
    @page { size: A4; margin: 16mm 14mm; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.55 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
    main { max-width: 1120px; margin: 0 auto; padding: 40px 24px 64px; }
    h1 { font-size: 30px; line-height: 1.2; margin: 0 0 20px; font-weight: 650; letter-spacing: -0.01em; }
    h2 { font-size: 22px; line-height: 1.3; margin: 56px 0 12px; padding-top: 14px; border-top: 2px solid var(--ink); font-weight: 650; }
    h3 { font-size: 18px; line-height: 1.35; margin: 36px 0 6px; font-weight: 650; }
    h3 .code { font-size: 14px; font-weight: 400; color: var(--soft); white-space: nowrap; }
    p { margin: 0 0 12px; max-width: 46em; }
    ul { margin: 0 0 14px; padding-left: 20px; max-width: 46em; }
    li { margin: 3px 0; }
    .lead p { font-size: 17px; }
    .note { font-size: 14px; color: var(--soft); line-height: 1.45; }
    .care { border-left: 4px solid var(--wait); background: var(--wash); padding: 14px 18px 4px; margin: 20px 0; }
    .care p, .care ul { max-width: none; }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 28px 40px; align-items: start; margin: 14px 0; }
    figure { margin: 0; min-width: 0; break-inside: avoid; }
    figcaption { font-weight: 600; font-size: 15px; line-height: 1.4; margin-bottom: 4px; }
    .legend { font-size: 13.5px; margin: 0 0 4px; color: var(--soft); }
    .entry { margin-right: 14px; white-space: nowrap; }
    .swatch { display: inline-block; width: 11px; height: 11px; margin-right: 6px; }
    .s-work { background: var(--work); } .s-wait { background: var(--wait); } .s-stop { background: var(--stop); }
    .s-band { background: var(--band); } .s-limit { height: 3px; width: 16px; margin-bottom: 4px; background: var(--ink); }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { font-size: 12.5px; fill: var(--ink); font-family: inherit; }
    svg text.soft { fill: var(--soft); }
    .axis { stroke: var(--ink); stroke-width: 1; } .grid { stroke: var(--rule); stroke-width: 1; }
    .limit { stroke: var(--ink); stroke-width: 2; } .whisker { stroke: var(--ink); stroke-width: 1.5; }
    .mean { fill: none; stroke: var(--work); stroke-width: 1.75; }
    .work { fill: var(--work); } .wait { fill: var(--wait); } .stop { fill: var(--stop); } .band { fill: var(--band); }
    .before { fill: var(--wash); } .paper { fill: var(--paper); } .unclear { fill: var(--paper); stroke: var(--soft); stroke-width: 2; }
    .scroll { overflow-x: auto; max-width: 100%; margin: 8px 0 12px; }
    table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-size: 13.5px; color: var(--soft); padding: 0 0 4px; }
    th, td { padding: 4px 10px; text-align: right; vertical-align: top; border-bottom: 1px solid var(--rule); white-space: nowrap; font-weight: 400; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th { font-weight: 600; vertical-align: bottom; white-space: normal; min-width: 5.5em; border-bottom: 1px solid var(--soft); }
    th.w, td.w { text-align: left; white-space: normal; min-width: 11em; }
    .facts { width: 100%; } .facts th.w { min-width: 8em; }
    .week th, .week td { padding: 3px 5px; min-width: 0; text-align: center; font-size: 13px; }
    .week th.w { min-width: 3.2em; text-align: left; } .week small { display: block; font-size: 11.5px; }
    details { margin: 6px 0 10px; }
    summary { cursor: pointer; font-size: 14px; color: var(--work); }
    summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--work); outline-offset: 2px; }
    @media (max-width: 760px) {
      main { padding: 22px 16px 40px; }
      h1 { font-size: 25px; } h2 { font-size: 20px; margin-top: 40px; }
      .pair { grid-template-columns: minmax(0, 1fr); }
      svg text { font-size: 13.5px; }
      .entry { white-space: normal; }
    }
    @media print {
      body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
      .swatch, .week td, .care { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .lead p { font-size: 10.5pt; } .note, .legend, caption { font-size: 8.5pt; } figcaption { font-size: 9.5pt; }
      .week { break-inside: avoid; }
      .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 14pt 18pt; }
      h2 { margin-top: 22pt; break-after: avoid; } h3 { break-after: avoid; } article { break-inside: avoid; }
      details:not([open]) { display: none; } .scroll { overflow: visible; }
      table { font-size: 8.5pt; } tr { break-inside: avoid; } th, td { padding: 2pt 4pt; } th.w, td.w { min-width: 7em; }
      .week th, .week td { padding: 1pt 1.5pt; font-size: 7.5pt; } .week th.w { min-width: 2.5em; } .week small { font-size: 7pt; }
      .facts th.w { min-width: 0; }
    }
    """
}
