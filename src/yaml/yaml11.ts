/**
 * What a reader of YAML 1.1 (PyYAML, older Ruby and Go libraries) makes of unquoted text that YAML 1.2 reads as a string;
 * undefined where both agree. Dates are left out: both spell `2026-01-31` the same, and our documents are full of them.
 *
 * Source: https://yaml.org/type/bool.html and https://yaml.org/type/int.html
 */
export function inYaml11(text: string): string | undefined {
  if (/^(yes|Yes|YES|on|On|ON|y|Y)$/.test(text)) return 'true';
  if (/^(no|No|NO|off|Off|OFF|n|N)$/.test(text)) return 'false';
  const sexagesimal = /^[-+]?[1-9][0-9]*(:[0-5]?[0-9])+$/.test(text);
  if (sexagesimal) return String(text.split(':').reduce((total, part) => total * 60 + Number(part), 0));
  if (/^[-+]?[1-9][0-9]*_[0-9_]*$/.test(text)) return text.replaceAll('_', '');
  return undefined;
}
