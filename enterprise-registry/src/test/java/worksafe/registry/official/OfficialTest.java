package worksafe.registry.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.official.RosterFixtures.COUNTY;
import static worksafe.registry.official.RosterFixtures.NOW;
import static worksafe.registry.official.RosterFixtures.SUPERVISOR;
import static worksafe.registry.official.RosterFixtures.TOWN;
import static worksafe.registry.official.RosterFixtures.anOfficial;
import static worksafe.registry.official.RosterFixtures.day;
import static worksafe.registry.official.RosterFixtures.holding;
import static worksafe.registry.official.RosterFixtures.id;
import static worksafe.registry.official.RosterFixtures.named;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;

/** The rules of an entry of the roster. */
class OfficialTest {

    private final Official official = anOfficial("zhang.wei", COUNTY, "2026-03-01", null);

    private static void refused(ThrowingCallable act, RegistryProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    private OfficialEvent.OfficialChanged deputed(Official by, String from, String until) {
        return official.depute(by, day(from), day(until), "休假", SUPERVISOR, NOW);
    }

    private @Nullable String actingAt(String moment) {
        return official.deputyAt(Instant.parse(moment)).map(Deputy::account).orElse(null);
    }

    @Test
    void deputyActsFromMidnightToMidnightInShanghai() {
        var event = deputed(anOfficial("li.na", COUNTY, "2026-03-01", null), "2026-10-01", "2026-10-08");

        assertThat(event.official().deputies()).hasSize(1);
        assertThat(actingAt("2026-09-30T15:59:59Z")).isNull();
        assertThat(actingAt("2026-09-30T16:00:00Z")).isEqualTo("li.na");
        assertThat(actingAt("2026-10-08T15:59:59Z")).isEqualTo("li.na");
        assertThat(actingAt("2026-10-08T16:00:00Z")).isNull();
    }

    @Test
    void deputiesFollowEachOtherButDoNotOverlap() {
        var other = anOfficial("li.na", COUNTY, "2026-03-01", null);
        var third = anOfficial("wang.fang", COUNTY, "2026-03-01", null);
        var unused = deputed(other, "2026-10-01", "2026-10-08");

        refused(() -> deputed(third, "2026-10-08", "2026-10-10"), RegistryProblem.OFFICIAL_DEPUTY_OVERLAP);
        assertThat(deputed(third, "2026-10-09", "2026-10-10").official().deputies())
                .hasSize(2);
    }

    @Test
    void deputyIsEndedEarlierOrNeverBegins() {
        var other = anOfficial("li.na", COUNTY, "2026-03-01", null);
        var unused = deputed(other, "2026-10-01", "2026-10-08");

        var shorter = official.endDeputy(other.id(), day("2026-10-04"), SUPERVISOR, NOW);
        assertThat(shorter.official().deputies().getFirst().until()).isEqualTo("2026-10-04");
        refused(
                () -> official.endDeputy(other.id(), day("2026-10-04"), SUPERVISOR, NOW),
                RegistryProblem.OFFICIAL_DEPUTY_UNKNOWN);
        assertThat(official.endDeputy(other.id(), day("2026-09-30"), SUPERVISOR, NOW)
                        .official()
                        .deputies())
                .isEmpty();
    }

    @Test
    void whoTakesOverWorksForAllOfThePlaceAndSectorOnThatDay() {
        var unfit = List.of(
                anOfficial("Zhang.Wei", COUNTY, "2026-03-01", null),
                anOfficial("li.na", TOWN, "2026-03-01", null),
                anOfficial("li.na", COUNTY, "2026-11-01", null),
                anOfficial("li.na", COUNTY, "2026-03-01", "2026-09-30"),
                Official.appoint(
                                id(),
                                "li.na",
                                holding(COUNTY, Sector.TRANSPORT, "2026-03-01", null),
                                named("李娜"),
                                false,
                                SUPERVISOR,
                                NOW)
                        .aggregate());
        for (var other : unfit) {
            refused(
                    () -> official.handOver(id(), other, day("2026-10-01"), "调离", SUPERVISOR, NOW),
                    RegistryProblem.OFFICIAL_OTHER_UNFIT);
            refused(() -> deputed(other, "2026-10-01", "2026-10-01"), RegistryProblem.OFFICIAL_OTHER_UNFIT);
        }
        var everything = Official.appoint(
                        id(), "li.na", holding(COUNTY, null, "2026-03-01", null), named("李娜"), false, SUPERVISOR, NOW)
                .aggregate();
        assertThat(official.handOver(id(), everything, day("2026-10-01"), "调离", SUPERVISOR, NOW)
                        .toAccount())
                .isEqualTo("li.na");
    }

    @Test
    void workIsHandedOverFromTodayOn() {
        var other = anOfficial("li.na", COUNTY, "2026-03-01", null);

        refused(
                () -> official.handOver(id(), other, day("2026-09-19"), "调离", SUPERVISOR, NOW),
                RegistryProblem.OFFICIAL_HAND_OVER_PAST);
        assertThat(official.handOver(id(), other, day("2026-09-20"), "调离", SUPERVISOR, NOW)
                        .onDay())
                .isEqualTo("2026-09-20");
    }

    @Test
    void endLiesWithinTheEntry() {
        refused(() -> official.end(day("2026-02-28"), "调离", SUPERVISOR, NOW), RegistryProblem.OFFICIAL_DAYS_OUTSIDE);
        var planned = anOfficial("li.na", COUNTY, "2026-03-01", "2026-12-31");
        refused(() -> planned.end(day("2027-01-01"), "调离", SUPERVISOR, NOW), RegistryProblem.OFFICIAL_DAYS_OUTSIDE);
        assertThat(planned.end(day("2026-12-01"), "调离", SUPERVISOR, NOW)
                        .official()
                        .until())
                .isEqualTo("2026-12-01");
    }

    @Test
    void correctionKeepsWhatItWas() {
        var event =
                official.correct(holding(COUNTY, Sector.EMERGENCY, "2026-04-01", null), "任命文件日期有误", SUPERVISOR, NOW);

        assertThat(event.official().from()).isEqualTo("2026-04-01");
        assertThat(official.timeline().getLast().note()).contains("2026-03-01").contains("任命文件日期有误");
    }
}
