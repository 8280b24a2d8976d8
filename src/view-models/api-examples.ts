/** A short program that reads one port, ready to be copied. */
export interface ApiExample {
  readonly language: 'curl' | 'JavaScript' | 'Python' | 'PowerShell';
  readonly code: string;
}

/** Programs that ask the site at an origin such as `https://ports.example` for TCP port 2203. */
export function getApiExamples(origin: string): readonly ApiExample[] {
  return [
    {
      language: 'curl',
      code: `curl ${origin}/2203\ncurl -H 'Accept: application/json' ${origin}/ports/2203`,
    },
    {
      language: 'JavaScript',
      code: `const port = 2203;
const answer = await fetch(\`${origin}/api/v1/ports/\${port >> 8}.json\`);
const { tcp } = (await answer.json())[port & 255].transports;
console.log(tcp.status, tcp.services.map(({ name }) => name).join(', '));`,
    },
    {
      language: 'Python',
      code: `import json, urllib.request

port = 2203
with urllib.request.urlopen(f"${origin}/api/v1/ports/{port // 256}.json") as answer:
    tcp = json.load(answer)[port % 256]["transports"]["tcp"]
print(tcp["status"], ", ".join(str(service["name"]) for service in tcp["services"]))`,
    },
    {
      language: 'PowerShell',
      code: `$port = 2203
$file = "${origin}/api/v1/ports/$($port -shr 8).json"
$tcp = (Invoke-RestMethod $file)[$port -band 255].transports.tcp
"$($tcp.status) $($tcp.services.name -join ', ')"`,
    },
  ];
}
