import { FILE_KINDS, type FileKind } from '#server/content-types.ts';
import type { HostPolicy } from './host-policy.ts';

/**
 * A site for nginx, to be put into `conf.d/` as it is: canonical addresses, headers and refusals are
 * those of the project's own server. Change `listen`, `server_name` and `root` to your own.
 */
export function nginxSite(policy: HostPolicy): string {
  return `# Made by the build from the site's own header policy: build again rather than edit the headers here.
# Change listen, server_name and root to your own.

map $uri $ports_cache_control {
    default ${quote(policy.defaultCacheControl)};
${policy.cacheRules.map(({ prefix, cacheControl }) => `    ~^${prefix}[^/]+$ ${quote(cacheControl)};`).join('\n')}
}

server {
    listen 80;
    server_name _;
    root /usr/share/nginx/html;

    server_tokens off;
    absolute_redirect off;
    merge_slashes off;
    error_page 404 /404.html;

    default_type application/octet-stream;
    types {
${typeLines().join('\n')}
    }
    charset utf-8;
    charset_types ${textTypes().join(' ')};

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_min_length 256;
    gzip_types ${compressedTypes().join(' ')};

${policy.security.map(([name, value]) => `    add_header ${name} ${quote(value)} always;`).join('\n')}
    add_header Cache-Control $ports_cache_control always;
    add_header Allow $ports_allow always;

    set $ports_allow "";
    if ($request_method !~ ^(?:GET|HEAD)$) {
        set $ports_allow "GET, HEAD";
        return 405;
    }
    # Nothing may climb, hide a separator or end a text early; names are compared after nginx decoded them.
    if ($request_uri ~* "^[^?]*(?:%2f|%5c|%00|\\\\\\\\|/(?:\\.|%2e){1,2}(?:[/?]|$))") {
        return 400;
    }

    location / {
        try_files $uri.html $uri =404;
    }
    location = / {
        try_files /index.html =404;
    }
    location = /404.html {
        internal;
    }
    location ~ //|^/(?:404/?|_headers|vercel\\.json|nginx\\.conf)$|\\.(?:br|gz)$|/\\.(?!well-known/) {
        return 404;
    }
    # Other spellings of a page lead to its one address, if there is such a page.
    location ~ ^(?<ports_page>.*?)(?:/index/?|(?:/index)?\\.html/?|/)$ {
        if ($ports_page = "") {
            return 308 /$is_args$args;
        }
        if (-f $document_root$ports_page.html) {
            return 308 $ports_page$is_args$args;
        }
        return 404;
    }
}
`;
}

const quote = (value: string): string => `"${value.replace(/(["\\])/g, '\\$1')}"`;

const bare = (contentType: string): string => contentType.replace(/;.*/, '');

function typeLines(): readonly string[] {
  return [...FILE_KINDS].map(
    ([ending, { contentType }]) => `        ${bare(contentType)} ${ending.slice(1)};`,
  );
}

function textTypes(): readonly string[] {
  return typesOf(({ contentType }) => contentType.includes('charset'));
}

function compressedTypes(): readonly string[] {
  return typesOf(({ compressible }) => compressible);
}

/** Of text/html nginx always thinks, and it warns where it is named. */
function typesOf(isMeant: (kind: FileKind) => boolean): readonly string[] {
  const types = new Set([...FILE_KINDS.values()].filter(isMeant).map(({ contentType }) => bare(contentType)));
  types.delete('text/html');
  return [...types];
}
