# Dateline as an image: docker build -t dateline . (docs/operation.md tells how to run it).

FROM node:20-bookworm-slim AS build
# hnswlib-node is compiled, against the headers that come with this Node.js.
RUN apt-get update && apt-get install -y --no-install-recommends g++ make python3 && rm -rf /var/lib/apt/lists/*
ENV npm_config_nodedir=/usr/local
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY scripts scripts
RUN npm run build && npm prune --omit=dev
# What ONNX Runtime brings along for other systems.
RUN rm -rf node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32

FROM node:20-bookworm-slim
WORKDIR /app
COPY package.json ./
COPY models models
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY corpus /corpus
RUN mkdir /index /data && chown node:node /index /data
ENV CORPUS_DIR=/corpus INDEX_DIR=/index DATA_DIR=/data HEALTH_PORT=9464
USER node
VOLUME ["/corpus", "/index", "/data"]
STOPSIGNAL SIGTERM
# The first start builds the index, which may take minutes.
HEALTHCHECK --interval=30s --timeout=10s --start-period=10m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
