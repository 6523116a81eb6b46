package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.stack.TlsAuthority;
import worksafe.stack.TlsAuthority.Content;

/** The whole suite with TLS between all parts, and whoever must be refused there: {@code ./mvnw verify -Ptls}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsStackIT {

    /** Distances of ports from the gateway's. */
    private static final int REGISTRY = 1;
    private static final int TRAINING = 4;

    private static final List<Integer> SERVICES = List.of(1, 2, 3, 4);
    private static final int ISSUER = 10;
    private static final int WITNESS = 12;
    private static final int POSTGRES = 20;
    private static final int KAFKA = 21;
    private static final int KAFKA_CONTROLLER = 22;

    private static final String TLS_1_3 = "TLSv1.3";
    private static final byte ALERT = 21;
    private static final byte HANDSHAKE = 22;
    private static final Duration TAKEN_UP_WITHIN = Duration.ofSeconds(40);
    private static final String LIST = "/api/v1/registry/enterprises?limit=1";

    @TempDir
    Path folder;

    private Suite suite;
    private TlsAuthority own;
    private TlsAuthority foreign;

    @BeforeAll
    void start() throws IOException {
        suite = Suite.running("--tls");
        own = Suite.authority(suite.home());
        foreign = TlsAuthority.kept(folder.resolve("foreign"), "not-the-same-1");
    }

    /** Who tries to be heard by a service, the broker or the database as {@code registry} or the gateway. */
    enum Stranger {
        EXPIRED,
        NOT_YET_VALID,
        OF_A_FOREIGN_AUTHORITY,
        OF_ANOTHER_NAME
    }

    private Identity of(Stranger stranger, String part) {
        return switch (stranger) {
            case EXPIRED -> issued(own, "expired", new Content(part, names(part), -10, 5));
            case NOT_YET_VALID -> issued(own, "early", new Content(part, names(part), 5, 10));
            case OF_A_FOREIGN_AUTHORITY -> issued(foreign, part, Content.of(part));
            case OF_ANOTHER_NAME -> issued(own, "elsewhere", Content.of("elsewhere"));
        };
    }

    private static List<String> names(String part) {
        return List.of("dns:" + part, "ip:127.0.0.1");
    }

    private Identity issued(TlsAuthority by, String place, Content content) {
        by.issue(place, content);
        return new Identity(by, place, own.certificate());
    }

    private Identity part(String name) {
        return new Identity(own, name, own.certificate());
    }

    /** Somebody's key and certificate, who trusts the suite's authority. */
    private record Identity(TlsAuthority from, String name, Path authority) {

        SSLContext context() {
            return TlsStackIT.context(authority, InsistentKeys.of(from.keyStore(name), from.password()));
        }

        Map<String, Object> kafka(String broker) {
            var settings = new HashMap<String, Object>();
            settings.put("bootstrap.servers", broker);
            settings.put("security.protocol", "SSL");
            settings.put("ssl.keystore.type", "PKCS12");
            settings.put("ssl.keystore.location", from.keyStore(name).toString());
            settings.put("ssl.keystore.password", from.password());
            settings.put("ssl.key.password", from.password());
            settings.put("ssl.truststore.type", "PEM");
            settings.put("ssl.truststore.location", authority.toString());
            settings.put("request.timeout.ms", "5000");
            settings.put("default.api.timeout.ms", "10000");
            settings.put("max.block.ms", "10000");
            settings.put("delivery.timeout.ms", "10000");
            settings.put("linger.ms", "0");
            return settings;
        }

        Properties database() {
            var properties = new Properties();
            properties.setProperty("sslmode", "verify-full");
            properties.setProperty("sslrootcert", authority.toString());
            properties.setProperty("sslcert", from.certificate(name).toString());
            properties.setProperty("sslkey", from.key(name).toString());
            return properties;
        }
    }

    private Handshake at(int offset) {
        return new Handshake(suite.gatewayPort() + offset, offset == POSTGRES);
    }

    private static int get(SSLContext context, String url) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private SSLContext withoutCertificate() {
        return context(own.certificate());
    }

    /** Trusts an authority, and shows what it is given, wanted or not. */
    private static SSLContext context(Path authority, KeyManager... keys) {
        try (var file = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance(TLS_1_3);
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private int connect(String database, String user, Properties properties, String host) throws SQLException {
        properties.setProperty("user", user);
        properties.setProperty("password", "is not asked for");
        var url = "jdbc:postgresql://%s:%d/%s".formatted(host, suite.gatewayPort() + POSTGRES, database);
        try (var connection = DriverManager.getConnection(url, properties);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, ISSUER, WITNESS, KAFKA, KAFKA_CONTROLLER})
    void nothingIsAnsweredInPlain(int offset) throws IOException {
        var answer = at(offset)
                .answerTo("GET /q/health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.length == 0 || answer[0] == ALERT)
                .as(new String(answer, StandardCharsets.ISO_8859_1))
                .isTrue();
    }

    @Test
    void databaseLetsNobodyInInPlain() {
        var properties = new Properties();
        properties.setProperty("sslmode", "disable");

        assertThatThrownBy(() -> connect("registry", "registry_app", properties, "127.0.0.1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, ISSUER, WITNESS, POSTGRES, KAFKA, KAFKA_CONTROLLER})
    void nothingOlderThanTls13IsSpoken(int offset) throws IOException {
        var operator = part("operator").context();

        assertThatCode(() -> at(offset).serial(operator, TLS_1_3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> at(offset).serial(operator, "TLSv1.2")).isInstanceOf(IOException.class);
        for (var version : List.of(0x0301, 0x0302, 0x0303)) {
            var answer = at(offset).answerToHello(version);
            assertThat(answer.length == 0 || answer[0] != HANDSHAKE)
                    .as("answered to 0x%04x", version)
                    .isTrue();
        }
    }

    @Test
    void withoutACertificateHealthAloneIsAnswered() throws IOException {
        var nobody = withoutCertificate();

        for (var service : SERVICES) {
            assertThat(get(nobody, suite.address(service) + "/q/health/ready")).isEqualTo(200);
            for (var path : List.of("/q/metrics", LIST, "/q/health/../metrics", "/")) {
                assertThatThrownBy(() -> get(nobody, suite.address(service) + path))
                        .as(path)
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(get(nobody, suite.address(0) + "/q/health/ready")).isEqualTo(200);

        var properties = part("registry").database();
        properties.remove("sslcert");
        properties.remove("sslkey");
        assertThatThrownBy(() -> connect("registry", "registry_app", properties, "127.0.0.1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("valid client certificate");
        var kafka = part("registry").kafka(suite.broker());
        kafka.keySet().removeIf(name -> name.startsWith("ssl.key"));
        assertRefusedByTheBroker(kafka);
    }

    private static void assertRefusedByTheBroker(Map<String, Object> settings) {
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    void strangerIsHeardByNobody(Stranger stranger) {
        var caller = of(stranger, "gateway").context();
        for (var service : SERVICES) {
            assertThatThrownBy(() -> get(caller, suite.address(service) + LIST)).isInstanceOf(IOException.class);
        }

        var registry = of(stranger, "registry");
        assertThatThrownBy(() -> connect("registry", "registry_app", registry.database(), "127.0.0.1"))
                .isInstanceOf(SQLException.class);
        if (stranger == Stranger.OF_ANOTHER_NAME) {
            assertMayNotRead(registry, "worksafe.registry");
        } else {
            assertRefusedByTheBroker(registry.kafka(suite.broker()));
        }
    }

    /** Of the same authority, valid, and yet another part's. */
    @Test
    void certificateOfAnotherPartOpensNothing() throws IOException, SQLException {
        for (var other : List.of("kafka", "postgres", "issuer", "hazards", "registry")) {
            assertThatThrownBy(() -> get(part(other).context(), suite.address(TRAINING) + LIST))
                    .as(other)
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> connect("training", "training_app", part(other).database(), "127.0.0.1"))
                    .as(other)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("certificate authentication failed");
        }
        assertThat(get(part("gateway").context(), suite.address(REGISTRY) + LIST))
                .as("heard, but without a token")
                .isEqualTo(401);
        assertThat(get(part("hazards").context(), suite.address(REGISTRY) + LIST))
                .as("heard by the registry, which it asks whose a signed request is")
                .isEqualTo(401);
        assertThat(connect("training", "training_app", part("training").database(), "127.0.0.1"))
                .isEqualTo(1);
    }

    /** Nobody here is called localhost. */
    @Test
    void whoShowsAnotherNameThanWasCalledIsNotTalkedTo() {
        assertThatThrownBy(() -> get(
                        part("gateway").context(), "https://localhost:" + (suite.gatewayPort() + REGISTRY) + LIST))
                .isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> connect("registry", "registry_app", part("registry").database(), "localhost"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("localhost");
        assertRefusedByTheBroker(part("registry").kafka("localhost:" + (suite.gatewayPort() + KAFKA)));
    }

    @Test
    void brokerLetsAContextDoWhatItDoesAndNothingElse() throws ExecutionException, InterruptedException {
        await().atMost(Duration.ofSeconds(60)).until(this::areTopicsThere);
        var training = part("training");

        assertThat(read(training, "worksafe.registry", "worksafe.training")).isNotNegative();
        for (var topic : List.of("worksafe.hazards", "worksafe.inspections")) {
            assertMayNotRead(training, topic);
        }
        assertThatThrownBy(() -> read(training, "worksafe.registry", "worksafe.hazards"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> write(training, "worksafe.registry"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(training, "worksafe.hazards.dlt"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        try (var admin = Admin.create(training.kafka(suite.broker()))) {
            assertThatThrownBy(() -> admin.deleteTopics(List.of("worksafe.training")).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThat(admin.listTopics().names().get())
                    .contains("worksafe.training", "worksafe.registry")
                    .doesNotContain("worksafe.hazards");
        }
    }

    private boolean areTopicsThere() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(part("operator").kafka(suite.broker()))) {
            return admin.listTopics()
                    .names()
                    .get()
                    .containsAll(List.of(
                            "worksafe.registry", "worksafe.hazards", "worksafe.inspections", "worksafe.training"));
        }
    }

    private int read(Identity who, String topic, String group) {
        var settings = who.kafka(suite.broker());
        settings.put("group.id", group);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            var unused = consumer.committed(Set.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(2)).count();
        }
    }

    private void assertMayNotRead(Identity who, String topic) {
        var settings = who.kafka(suite.broker());
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(List.of(new TopicPartition(topic, 0)));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    private void write(Identity who, String topic) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(who.kafka(suite.broker()), new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic, "key", "forged")).get();
        }
    }

    @Test
    void journeyFromTheFeedToAnotherContextPasses() {
        var journey = new Journey(suite);
        var code = Journey.creditCode("320281", 8_100);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);

        var unused = journey.report(
                enterprise, "报警器失效", JIANGYIN, UUID.randomUUID().toString());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(journey.archivedDangers(enterprise, JIANGYIN)).hasSize(1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> suite.http("")
                                .get("/api/v1/registry/public/audit/log/checkpoint")
                                .status()
                        == 200);
    }

    @Test
    void certificatesAreRenewedWhilePeopleWork() throws IOException, InterruptedException {
        var operator = part("operator");
        var before = serials(operator);
        var failures = new ConcurrentLinkedQueue<String>();
        var answered = new AtomicInteger();
        var stop = new AtomicBoolean();
        var token = suite.token("supervisor", JIANGYIN);
        var worker = Thread.ofPlatform().start(() -> ask(operator, token, stop, answered, failures));

        var command = suite.command("renew-certificates").redirectErrorStream(true).start();
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command.waitFor()).as(said).isZero();
        await().atMost(TAKEN_UP_WITHIN).untilAsserted(() -> assertThat(serials(operator))
                .allSatisfy((offset, serial) -> assertThat(serial)
                        .as("port +%d", offset)
                        .isNotEqualTo(before.get(offset))));
        var since = answered.get();
        await().atMost(TAKEN_UP_WITHIN).until(() -> answered.get() > since + 50);
        stop.set(true);
        worker.join();

        assertThat(failures).isEmpty();
        assertThat(answered).hasValueGreaterThan(50);
    }

    private static void ask(
            Identity operator,
            String token,
            AtomicBoolean stop,
            AtomicInteger answered,
            ConcurrentLinkedQueue<String> failures) {
        var base = Suite.running().address(0);
        while (!stop.get()) {
            // A client of its own each time, so that every request is a handshake.
            try (var client = HttpClient.newBuilder().sslContext(operator.context()).build()) {
                var request = HttpRequest.newBuilder(URI.create(base + LIST))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .build();
                var status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    failures.add("answered " + status);
                }
                answered.incrementAndGet();
            } catch (IOException | IllegalArgumentException e) {
                failures.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Of every part that serves, but the broker's own controller, which only the broker talks to. */
    private Map<Integer, BigInteger> serials(Identity who) {
        var serials = new HashMap<Integer, BigInteger>();
        for (var offset : List.of(0, 1, 2, 3, 4, ISSUER, WITNESS, POSTGRES, KAFKA)) {
            try {
                serials.put(offset, at(offset).serial(who.context(), TLS_1_3));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return serials;
    }
}
