# Two tags, no digests: pin both (FROM name:tag@sha256:…) to what your registry scanned.
FROM node:24-trixie-slim AS build
WORKDIR /src
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY tools tools
COPY packages packages
COPY apps apps
COPY bench/package.json bench/package.json
RUN node tools/run.mjs pack && mkdir /data

FROM gcr.io/distroless/nodejs24-debian13:nonroot
LABEL org.opencontainers.image.title="Linkdeck" \
      org.opencontainers.image.description="The dashboard for Alibaba Cloud IoT SIM cards" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /src/build/linkdeck /app
COPY --from=build --chown=65532:65532 --chmod=700 /data /data
USER 65532:65532
ENV LINKDECK_DATA_DIR=/data
VOLUME /data
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["/nodejs/bin/node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8787) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["/app/apps/bff/dist/main.js"]
