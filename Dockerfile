# The server with its built screens, and nothing that only builds or tests. Keys and data live in the volume, never in the image.

FROM node:24-bookworm-slim AS screens
WORKDIR /build
COPY package.json package-lock.json ./
# The image is the pinned Node: the package that would fetch another one need not run its script.
RUN npm ci --ignore-scripts --no-audit --no-fund --loglevel=warn
COPY vite.config.ts tsconfig.json ./
COPY shared shared
COPY client client
RUN node node_modules/vite/bin/vite.js build

FROM node:24-bookworm-slim AS packages
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=warn

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data NODE_OPTIONS=--disable-warning=ExperimentalWarning
WORKDIR /app
RUN mkdir -m 700 /data && chown node:node /data
COPY --from=packages /build/node_modules node_modules
COPY package.json ./
COPY shared shared
COPY server server
COPY --from=screens /build/dist dist
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
