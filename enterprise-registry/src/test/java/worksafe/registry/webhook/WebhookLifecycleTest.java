package worksafe.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.webhook.WebhookFixtures.NOW;
import static worksafe.registry.webhook.WebhookFixtures.OFFICE;
import static worksafe.registry.webhook.WebhookFixtures.OWNER;
import static worksafe.registry.webhook.WebhookFixtures.confirming;
import static worksafe.registry.webhook.WebhookFixtures.in;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.registry.webhook.Webhook.Subscriber;

/** Everything that can happen in every status. The table is written by hand. */
class WebhookLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | secret                      | ping                 | pause                | resume                | end
            ACTIVE | ACTIVE WebhookSecretChanged | ACTIVE WebhookPinged | PAUSED WebhookPaused | -                     | ENDED WebhookEnded
            PAUSED | PAUSED WebhookSecretChanged | -                    | -                    | ACTIVE WebhookResumed | ENDED WebhookEnded
            ENDED  | -                           | -                    | -                    | -                     | -
            """);

    private static final Map<String, Function<Webhook, WebhookEvent>> VERBS = Map.of(
            "secret", webhook -> webhook.changeSecret(confirming(OWNER), NOW),
            "ping", webhook -> webhook.ping(OFFICE, NOW),
            "pause", webhook -> webhook.pause(OFFICE, NOW),
            "resume", webhook -> webhook.resume(OFFICE, NOW),
            "end", webhook -> webhook.end("系统已下线", OFFICE, NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(WebhookStatus::valueOf, WebhookLifecycleTest::check);
    }

    private static void check(WebhookStatus status, String verb, String expected) {
        var webhook = in(status);
        var call = VERBS.get(verb);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> call.apply(webhook)).isInstanceOf(IllegalTransition.class);
            assertThat(webhook.status()).isEqualTo(status);
        } else {
            var event = call.apply(webhook);
            assertThat(webhook.status() + " " + event.getClass().getSimpleName())
                    .isEqualTo(expected);
            assertThat(event.webhook().status()).isEqualTo(webhook.status());
        }
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(WebhookStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("webhook", WebhookStatus.class, WebhookStatus::next);
    }

    @Test
    void secretIsChangedForWhoeverSubscribedAlone() {
        var webhook = in(WebhookStatus.ACTIVE);

        assertThatThrownBy(() -> webhook.changeSecret(confirming(OFFICE), NOW))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("webhook-not-own"));
        assertThat(webhook.secretGeneration()).isEqualTo(1);
        assertThat(webhook.changeSecret(confirming(OWNER), NOW).webhook().secretGeneration())
                .isEqualTo(2);
    }

    @Test
    void newSecretConfirmsWithWhatIsTheSubscribersNow() {
        var webhook = in(WebhookStatus.ACTIVE);
        var later = NOW.plusSeconds(86_400);

        var told = webhook.changeSecret(confirming(OWNER), later).webhook();

        assertThat(told.secretSince()).isEqualTo(later);
        assertThat(told.sectors()).containsExactly("TRANSPORT");
        assertThat(told.roles()).containsExactly("supervisor");
    }

    @Test
    void subscriberTakesAlongWhatWasTheirsToSee() {
        var all = new Scope(RegionCode.of("320281000000"), null, null, "exchange-platform", null);
        var some = new Scope(
                RegionCode.of("320281000000"),
                Set.of(Sector.TRANSPORT, Sector.EMERGENCY),
                null,
                "exchange-platform",
                null);

        assertThat(Subscriber.of(OWNER, all, List.of("feed")).sectors()).isNull();
        assertThat(Subscriber.of(OWNER, some, List.of("feed")).sectors()).containsExactly("EMERGENCY", "TRANSPORT");
    }

    @Test
    void placesAroundSeeItAndNoEnterprise() {
        var webhook = in(WebhookStatus.ACTIVE);

        assertThat(webhook.isWithin(new Scope(RegionCode.of("320200000000"), null, null, "x", null)))
                .isTrue();
        assertThat(webhook.isWithin(new Scope(RegionCode.of("320281102000"), null, null, "x", null)))
                .isFalse();
        assertThat(webhook.isWithin(new Scope(RegionCode.NATION, null, Set.of(new UUID(1, 2)), "x", null)))
                .isFalse();
    }
}
