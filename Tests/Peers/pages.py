"""What a browser finds wrong with a page: asked of the page itself, after it has been laid out."""

# Texts that stand outside their drawing, and pairs of texts that lie on each other.
BADLY_PLACED = """() => {
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    const box = svg.viewBox.baseVal;
    const texts = [...svg.querySelectorAll("text")]
      .map(text => [text.lastChild.textContent, text.getBBox()]).filter(([, one]) => one.width > 0);
    texts.forEach(([words, one], place) => {
      if (one.x < box.x - 0.5 || one.y < box.y - 3 || one.x + one.width > box.width + 0.5
          || one.y + one.height > box.height + 0.5) found.push(`outside: ${words}`);
      for (const [others, two] of texts.slice(place + 1)) {
        const across = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
        const down = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
        // Boxes of lines one below the other share the room for marks that none of their letters has.
        if (across > 1 && down > 4) found.push(`on each other: ${words} | ${others}`);
      }
    });
  }
  return found;
}"""

# Texts whose letters are lower than so many pixels on the screen, or of less contrast than WCAG 2.2 asks for (1.4.3).
HARD_TO_READ = """least => {
  const found = [];
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const over = (colour, ground) => {
    canvas.fillStyle = `rgb(${ground.join(",")})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const ground = element => {
    const below = element.parentElement ? ground(element.parentElement) : [255, 255, 255];
    return over(getComputedStyle(element).backgroundColor, below);
  };
  const light = colour => {
    const [red, green, blue] = colour.map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const element of document.querySelectorAll("main *")) {
    const words = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join("");
    if (!words || ["title", "desc"].includes(element.tagName) || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(style.fontSize) * scale;
    if (size < least) found.push(`${size} pixels: ${words}`);
    const below = ground(element);
    const [one, two] = [light(over(svg ? style.fill : style.color, below)), light(below)];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5) found.push(`contrast ${contrast}: ${words}`);
  }
  return found;
}"""
