# One file for the five images; MODULE says which. The jars are built before, by ./mvnw package: the image build needs no
# Maven and no network but for its base.
ARG JRE_IMAGE=eclipse-temurin:25-jre
FROM ${JRE_IMAGE}

ARG MODULE

# A number, so that an orchestrator can see that it is not root. What must be written lies below /var/lib/worksafe.
RUN mkdir -p /var/lib/worksafe/imports /var/lib/worksafe/files && chown -R 10001:10001 /var/lib/worksafe
WORKDIR /app
COPY deploy/healthcheck.sh /usr/local/bin/healthcheck
# Libraries first: they change rarely.
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
COPY ${MODULE}/target/quarkus-app/app/ app/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar quarkus-run.jar

USER 10001:10001
ENV LANG=C.UTF-8 \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50" \
    QUARKUS_HTTP_PORT=8080 \
    WORKSAFE_PROFILE=production \
    WORKSAFE_HTTP_HOST=0.0.0.0 \
    WORKSAFE_LOG_JSON=true
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["bash", "/usr/local/bin/healthcheck", "8080", "/q/health/ready"]

# The edge refuses bad addresses itself, with a body; the server's own check has none.
ENTRYPOINT ["java", \
    "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", \
    "-Dvertx.disableURIValidation=true", \
    "-jar", "quarkus-run.jar"]
