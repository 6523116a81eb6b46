package worksafe.platform.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** What the copy of the roster answers, and to whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OfficialsTest {

    private static final String CITY = "320200000000";
    private static final String TOWN = "320281102000";
    private static final String ELSEWHERE = "120119000000";
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Inject
    RosterProbe roster;

    @Inject
    Officials officials;

    @Inject
    AssigneeCheck check;

    @Inject
    OfficialSubscribers subscribers;

    private final UUID id = UUID.fromString("0198f5b0-1111-7aaa-8bbb-000000000001");

    @BeforeEach
    void nobody() {
        TestDatabase.execute("delete from official_snapshot");
    }

    private RosterAnswer asked(String scope, String account, String place, @Nullable Sector sector) {
        return roster.in(scope, () -> officials.require(account, RegionCode.of(place), sector, DAY));
    }

    private void refused(String scope, String account, String place, Sector sector, OfficialProblem problem) {
        assertThatThrownBy(() -> asked(scope, account, place, sector))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void copyFollowsByRevision() {
        roster.appointed(id, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", null);
        roster.told(
                "ended",
                id,
                3,
                "zhang.wei",
                RosterProbe.COUNTY,
                "EMERGENCY",
                "2026-01-01",
                "2026-02-28",
                "[]",
                "ENDED",
                "");
        roster.told(
                "changed",
                id,
                2,
                "zhang.wei",
                RosterProbe.COUNTY,
                "EMERGENCY",
                "2026-01-01",
                null,
                "[]",
                "HOLDING",
                "");

        assertThat(TestDatabase.column("select revision || ' ' || until_day from official_snapshot"))
                .containsExactly("3 2026-02-28");
    }

    @Test
    void sectorThatIsUnknownHereStopsNothing() {
        roster.appointed(id, "zhang.wei", RosterProbe.COUNTY, "SPACE_TRAVEL", "2026-01-01", null);

        assertThat(asked(RosterProbe.COUNTY, "zhang.wei", TOWN, Sector.OTHER).official())
                .isNotNull();
    }

    @Test
    void whoHoldsAPostForThePlaceAndSectorIsFoundHoweverTheAccountIsWritten() {
        roster.appointed(id, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", null);

        var answer = asked(RosterProbe.COUNTY, " Zhang.Wei", TOWN, Sector.EMERGENCY);

        assertThat(answer.kept()).isTrue();
        assertThat(answer.official()).isNotNull();
        assertThat(answer.official().officialId()).isEqualTo(id);
        assertThat(asked(RosterProbe.COUNTY, "zhang.wei", TOWN, null).official())
                .isNotNull();
    }

    @Test
    void somebodyOfAWiderAuthorityIsFoundBelowTheWallAndNobodyElseIs() {
        roster.appointed(id, "zhang.wei", CITY, "EMERGENCY", "2026-01-01", null);
        roster.appointed(roster.id(), "li.na", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", null);
        roster.appointed(roster.id(), "wang.fang", ELSEWHERE, "EMERGENCY", "2026-01-01", null);

        assertThat(roster.<List<OfficialRecord>>in(RosterProbe.COUNTY, () -> officials.find("zhang.wei", DAY)))
                .isEmpty();
        assertThat(asked(RosterProbe.COUNTY, "zhang.wei", TOWN, Sector.EMERGENCY)
                        .official())
                .isNotNull();
        // Whether there is such an official elsewhere is not told to whoever does not see him.
        refused(RosterProbe.COUNTY, "wang.fang", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_UNKNOWN);
        refused(RosterProbe.COUNTY, "nobody", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_UNKNOWN);
        refused("000000000000", "wang.fang", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_ELSEWHERE);
    }

    @Test
    void refusalSaysWhatIsWrong() {
        roster.appointed(id, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", "2026-03-09");
        roster.appointed(roster.id(), "li.na", RosterProbe.COUNTY, "EMERGENCY", "2026-03-11", null);
        roster.appointed(roster.id(), "wang.fang", TOWN, "EMERGENCY", "2026-01-01", null);
        roster.appointed(roster.id(), "chen.qiang", RosterProbe.COUNTY, "TRANSPORT", "2026-01-01", null);
        roster.told(
                "ended",
                roster.id(),
                2,
                "zhou.min",
                RosterProbe.COUNTY,
                "EMERGENCY",
                "2026-01-01",
                null,
                "[]",
                "WITHDRAWN",
                "");

        refused(RosterProbe.COUNTY, "zhang.wei", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_ENDED);
        refused(RosterProbe.COUNTY, "li.na", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_ENDED);
        refused(RosterProbe.COUNTY, "wang.fang", "320281103000", Sector.EMERGENCY, OfficialProblem.OFFICIAL_ELSEWHERE);
        refused(RosterProbe.COUNTY, "chen.qiang", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_ELSEWHERE);
        refused(RosterProbe.COUNTY, "zhou.min", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_UNKNOWN);
    }

    @Test
    void whereNoRosterIsKeptNothingIsCheckedAndTheAnswerSaysSo() {
        assertThat(asked(RosterProbe.COUNTY, "anybody", TOWN, Sector.EMERGENCY))
                .isEqualTo(new RosterAnswer(false, null));

        // That of the city, of another county and of another sector is not this county's.
        roster.appointed(id, "zhang.wei", CITY, "EMERGENCY", "2026-01-01", null);
        roster.appointed(roster.id(), "li.na", ELSEWHERE, "EMERGENCY", "2026-01-01", null);
        roster.appointed(roster.id(), "wang.fang", RosterProbe.COUNTY, "TRANSPORT", "2026-01-01", null);
        assertThat(asked(RosterProbe.COUNTY, "anybody", TOWN, Sector.EMERGENCY).kept())
                .isFalse();

        // One entry, be it of last year, makes it a roster that is kept.
        roster.appointed(roster.id(), "chen.qiang", TOWN, "EMERGENCY", "2025-01-01", "2025-12-31");
        refused(RosterProbe.COUNTY, "anybody", TOWN, Sector.EMERGENCY, OfficialProblem.OFFICIAL_UNKNOWN);
    }

    @Test
    void deputyEndsByItselfWithItsDay() {
        roster.told(
                "changed", id, 2, "zhang.wei", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", null, """
                [{"officialId": "0198f5b0-1111-7aaa-8bbb-000000000009", "account": "Li.Na", "name": "李娜",
                  "from": "2026-10-01", "until": "2026-10-08"}]""", "HOLDING", "");

        for (var day : List.of("2026-09-30", "2026-10-01", "2026-10-08", "2026-10-09")) {
            var acting = roster.<List<OfficialRecord>>in(
                    RosterProbe.COUNTY, () -> officials.deputisedBy("li.na", LocalDate.parse(day)));
            assertThat(acting.stream().map(OfficialRecord::account))
                    .as(day)
                    .isEqualTo(day.equals("2026-10-01") || day.equals("2026-10-08") ? List.of("zhang.wei") : List.of());
        }
    }

    @Test
    void whoLeftIsElsewhereAlsoToAnEnterprise() {
        roster.appointed(id, "left", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", "2026-03-09");
        roster.appointed(roster.id(), "stays", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", null);

        var enterprise = new Scope(RegionCode.NATION, null, Set.of(roster.id()), "enterprise-user", null);
        for (var account : List.of("left", "stays", "never")) {
            assertThat(roster.<Boolean>under(
                            enterprise, () -> check.isElsewhere(account, RegionCode.of(TOWN), Sector.EMERGENCY, DAY)))
                    .as(account)
                    .isEqualTo(account.equals("left"));
        }
    }

    @Test
    void whoLeftIsGoneAndWhoWasNeverThereIsNot() {
        roster.appointed(id, "left", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", "2026-03-09");
        roster.appointed(roster.id(), "moved", RosterProbe.COUNTY, "EMERGENCY", "2026-01-01", "2026-03-09");
        roster.appointed(roster.id(), "moved", RosterProbe.COUNTY, "EMERGENCY", "2026-03-10", null);
        roster.appointed(roster.id(), "elsewhere", ELSEWHERE, "EMERGENCY", "2026-01-01", "2026-03-09");

        var asked = List.of("Left", "moved", "elsewhere", "never");
        Set<String> gone = roster.in(
                RosterProbe.COUNTY,
                () -> officials.gone(
                        asked, RegionCode.of(RosterProbe.COUNTY), null, LocalDate.parse("2026-03-05"), DAY));
        assertThat(gone).containsExactly("Left");
        assertThat(roster.<Set<String>>in(
                        RosterProbe.COUNTY,
                        () -> officials.gone(
                                asked,
                                RegionCode.of(RosterProbe.COUNTY),
                                null,
                                LocalDate.parse("2026-03-01"),
                                LocalDate.parse("2026-03-09"))))
                .isEmpty();
    }

    @Test
    void whoHoldsNoPostAnyMoreIsSentNoEvents() {
        roster.appointed(roster.id(), "left", ELSEWHERE, "EMERGENCY", "2020-01-01", "2020-12-31");
        roster.appointed(roster.id(), "moved", ELSEWHERE, "EMERGENCY", "2020-01-01", "2020-12-31");
        roster.appointed(roster.id(), "moved", RosterProbe.COUNTY, "EMERGENCY", "2021-01-01", null);

        Set<String> gone = roster.in(RosterProbe.COUNTY, () -> subscribers.gone(Set.of("Left", "moved", "a-program")));

        assertThat(gone).containsExactly("Left");
    }
}
