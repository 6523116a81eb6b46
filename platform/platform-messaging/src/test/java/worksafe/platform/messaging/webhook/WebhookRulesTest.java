package worksafe.platform.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.webhook.CallableAddresses.NotCallable;

/** Signatures, secrets, the ladder and the addresses. */
class WebhookRulesTest {

    private static final UUID ID = UUID.fromString("0198f9b0-7777-7aaa-8bbb-000000000081");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final CallableAddresses PUBLIC_ONLY = new CallableAddresses(List.of());

    private static WebhookSecrets secrets(@Nullable String key) {
        return new WebhookSecrets(new GivenKey(Optional.ofNullable(key)));
    }

    @Test
    void signatureIsThatOfStandardWebhooks() {
        // The example of the reference implementations.
        assertThat(WebhookSignature.of(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void secretFollowsFromKeySubscriptionAndGeneration() {
        var secrets = secrets(KEY);
        var secret = secrets.of(ID, 1);

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secrets(KEY).of(ID, 1)).isEqualTo(secret);
        assertThat(secrets.of(ID, 2)).isNotEqualTo(secret);
        assertThat(secrets.of(new UUID(1, 2), 1)).isNotEqualTo(secret);
        assertThat(secrets(Base64.getEncoder()
                                .encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8)))
                        .of(ID, 1))
                .isNotEqualTo(secret);
    }

    @Test
    void callsAreSignedByBothSecretsForADay() {
        var since = Instant.parse("2026-03-02T01:00:00Z");

        assertThat(secrets(KEY).at(since.plus(Duration.ofHours(23)), ID, 2, since))
                .containsExactly(secrets(KEY).of(ID, 2), secrets(KEY).of(ID, 1));
        assertThat(secrets(KEY).at(since.plus(Duration.ofHours(24)), ID, 2, since))
                .containsExactly(secrets(KEY).of(ID, 2));
        assertThat(secrets(KEY).at(since, ID, 1, since)).hasSize(1);
    }

    @Test
    void withoutAKeyThereAreNoWebhooks() {
        assertThat(secrets(null).areKnown()).isFalse();
        assertThatThrownBy(() -> secrets(null).of(ID, 1)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> secrets("c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hv");
        assertThatThrownBy(() -> secrets("not base64!"))
                .hasMessageContaining("not base64")
                .hasNoCause();
    }

    @Test
    void ladderLastsADayAndEachPauseIsALittleOff() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 50; i++) {
            var pauses = IntStream.range(1, RetryLadder.tries())
                    .mapToObj(tries -> RetryLadder.after(tries, random).orElseThrow())
                    .toList();
            assertThat(pauses).isSorted();
            assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                    .isBetween(Duration.ofHours(19), Duration.ofHours(29));
        }
        assertThat(RetryLadder.after(1, random)).isNotEqualTo(RetryLadder.after(1, random));
        assertThat(RetryLadder.after(RetryLadder.tries(), random)).isEmpty();
        assertThat(RetryLadder.after(0, random)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotCalled(String address) throws Exception {
        assertThat(PUBLIC_ONLY.isCallable(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "203.0.114.1",
                "223.255.255.255",
                "2400:3200::1",
                "64:ff9b::101:101",
                "2002:101:101::"
            })
    void whatIsPublicIs(String address) throws Exception {
        assertThat(PUBLIC_ONLY.isCallable(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void networksThatTheOperatorNamesAreCalledEvenWithoutTls() throws Exception {
        var addresses = new CallableAddresses(List.of("10.1.0.0/16", " fd00:1::/32"));

        assertThat(addresses.target("http://10.1.2.3:8080/x").port()).isEqualTo(8080);
        assertThat(addresses.target("https://[fd00:1::9]/x").port()).isEqualTo(443);
        assertThatThrownBy(() -> addresses.target("https://10.2.0.1/")).isInstanceOf(NotCallable.class);
        assertThatThrownBy(() -> addresses.target("http://1.1.1.1/")).isInstanceOf(NotCallable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/path",
                "ftp://1.1.1.1/",
                "https:///x",
                "https://me:secret@1.1.1.1/",
                "https://1.1.1.1/#x",
                "https://1.1.1.1/hook?key=secret",
                "https://1.1.1.1:0/",
                "https://1.1.1.1:70000/",
                "https://2130706433/",
                "https://127.1/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://no-such-name.invalid/",
                "https://a b/"
            })
    void addressThatIsNoneIsRefused(String url) {
        assertThatThrownBy(() -> PUBLIC_ONLY.require(url)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoIsRefusedIsNotToldWhetherANameIsKnownInside() {
        var told = Stream.of(
                        "https://no-such-name.invalid/", "https://localhost/", "https://10.1.2.3/", "http://1.1.1.1/")
                .map(WebhookRulesTest::refusal)
                .distinct();

        assertThat(told).singleElement().asString().doesNotContainPattern("[0-9]");
    }

    private static String refusal(String url) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> PUBLIC_ONLY.require(url))
                        .arguments())
                .isEmpty();
        return String.valueOf(catchThrowableOfType(NotCallable.class, () -> PUBLIC_ONLY.target(url))
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::/129", "localhost/8", "abc/8", "10.0.0/8", "", "/8"})
    void networkThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> IpNetwork.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalsHaveWordsInBothLanguages() {
        var messages = Messages.load(WebhookProblem.class.getClassLoader());
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(messages.keys(language))
                    .containsAll(Stream.of(WebhookProblem.values())
                            .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                            .toList());
        }
    }

    private record GivenKey(Optional<String> key) implements WebhookConfig {

        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.empty();
        }

        @Override
        public int perAccount() {
            return 1;
        }

        @Override
        public Duration confirmedFor() {
            return Duration.ofDays(180);
        }

        @Override
        public boolean send() {
            return false;
        }

        @Override
        public Duration look() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public int atOncePerSubscription() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int waiting() {
            return 1;
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(1);
        }
    }
}
