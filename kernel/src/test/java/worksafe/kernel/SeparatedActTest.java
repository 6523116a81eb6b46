package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedActTest {

    @ParameterizedTest
    @CsvSource({
        "DRAW_PLANNED, DRAW_COMMITTED",
        "DRAW_COMMITTED, DRAW_SEALED",
        "DRAW_COMMITTED, DRAW_OPENED",
        "DRAW_SEALED, DRAW_OPENED",
        "DRAW_OPENED, DRAW_SUBSTITUTED",
        "DRAW_OPENED, DRAWN_VISIT_CANCELLED",
        "DRAW_OPENED, DRAWN_TEAM_CHANGED",
        "DRAW_COMMITTED, DRAWN_TEAM_CHANGED",
        "FINDING_RECORDED, FINDING_WITHDRAWN",
        "ORDER_EXTENSION_ASKED, ORDER_EXTENSION_ANSWERED",
        "PUBLICATION_PROPOSED, PUBLICATION_APPROVED",
        "LAW_TEXT_BROUGHT, LAW_TEXT_CONFIRMED",
        "APPLICATION_SUBMITTED, APPLICATION_ACCEPTED",
        "APPLICATION_SUBMITTED, PANEL_SAT",
        "APPLICATION_ACCEPTED, APPLICATION_DECIDED",
        "PANEL_SAT, APPLICATION_DECIDED",
        "ALARM_DISPOSED, ALARM_CLOSED",
        "DANGER_RECTIFIED, DANGER_RECHECKED",
        "DANGER_REPORTED, MAJOR_DANGER_CLOSED",
        "DANGER_PLANNED, MAJOR_DANGER_CLOSED",
        "MAJOR_DANGER_ACCEPTED, MAJOR_DANGER_CLOSED",
        "MAJOR_DANGER_DISMISSAL_PROPOSED, MAJOR_DANGER_DISMISSED",
        "DANGER_ACTED_FOR_ENTERPRISE, DANGER_RECHECKED",
        "SOURCE_SUBMITTED, SOURCE_FILED",
        "SOURCE_REMOVAL_ASKED, SOURCE_REMOVED",
        "BLACKLIST_DECIDED, BLACKLIST_PUBLISHED",
        "BLACKLIST_PROPOSED, BLACKLIST_DECIDED",
        "LISTING_PROPOSED, LISTING_DECIDED",
        "DANGER_RECTIFIED, LISTING_ACCEPTED",
        "DANGER_RECHECKED, LISTING_ACCEPTED",
        "DANGER_RECHECKED, LISTING_PANEL_SAT",
        "LISTING_PANEL_SAT, LISTING_ACCEPTED",
        "LISTING_ACCEPTED, LISTING_LIFTED",
        "PENALTY_INVESTIGATED, PENALTY_REVIEWED",
        "PENALTY_REVIEWED, PENALTY_LEGALITY_REVIEWED",
        "PENALTY_INVESTIGATED, PENALTY_HEARD",
        "PENALTY_INVESTIGATED, PENALTY_DECIDED",
        "PENALTY_REVIEWED, PENALTY_DECIDED",
        "PENALTY_LEGALITY_REVIEWED, PENALTY_DECIDED",
        "PENALTY_HEARD, PENALTY_DECIDED",
        "APPLICATION_SUBMITTED, APPLICATION_DECIDED",
        "DANGER_ACTED_FOR_ENTERPRISE, DANGER_DISMISSED",
        "DANGER_GRADE_LOWERED, DANGER_DISMISSED",
        "DANGER_ACTED_FOR_ENTERPRISE, DANGER_GRADE_LOWERED",
        "DANGER_GRADE_RAISED, DANGER_GRADE_LOWERED",
        "DANGER_REPORTED, DANGER_GRADE_LOWERED",
        "DANGER_ACTED_FOR_ENTERPRISE, DANGER_GRADE_RAISED",
        "DANGER_GRADE_LOWERED, DANGER_RECHECKED",
        "DANGER_ACTED_FOR_ENTERPRISE, DANGER_REOPENED",
        "DRAW_COMMITTED, DRAW_SUBSTITUTED",
        "DANGER_ACTED_FOR_ENTERPRISE, LISTING_ACCEPTED",
        "LISTING_RECTIFIED, LISTING_ACCEPTED",
        "DANGER_ACTED_FOR_ENTERPRISE, LISTING_DECIDED",
        "DANGER_ACTED_FOR_ENTERPRISE, LISTING_LIFTED",
        "DANGER_RECHECKED, LISTING_LIFTED",
        "DANGER_RECTIFIED, LISTING_LIFTED",
        "LISTING_PANEL_SAT, LISTING_LIFTED",
        "LISTING_RECTIFIED, LISTING_LIFTED",
        "DANGER_ACTED_FOR_ENTERPRISE, LISTING_PANEL_SAT",
        "DANGER_RECTIFIED, LISTING_PANEL_SAT",
        "LISTING_RECTIFIED, LISTING_PANEL_SAT",
        "DANGER_ACTED_FOR_ENTERPRISE, MAJOR_DANGER_CLOSED",
        "DANGER_RECTIFIED, MAJOR_DANGER_CLOSED",
        "DANGER_ACTED_FOR_ENTERPRISE, MAJOR_DANGER_DISMISSAL_PROPOSED",
        "DANGER_ACTED_FOR_ENTERPRISE, MAJOR_DANGER_DISMISSED",
        "PENALTY_LEGALITY_REVIEWED, PENALTY_HEARD",
        "PENALTY_REVIEWED, PENALTY_HEARD",
        "PENALTY_INVESTIGATED, PENALTY_LEGALITY_REVIEWED",
        "REGISTER_ENTRY_SUBMITTED, REGISTER_ENTRY_REVIEWED",
        "RISK_ASSESSED, RISK_COLOUR_CHALLENGED",
        "TIP_OFF_REWARD_PROPOSED, TIP_OFF_REWARD_APPROVED",
        "TIP_OFF_VERIFICATION_CONFIRMED, TIP_OFF_REWARD_APPROVED",
        "TIP_OFF_VERIFICATION_REPORTED, TIP_OFF_REWARD_APPROVED",
        "TIP_OFF_REWARD_APPROVED, TIP_OFF_REWARD_PAID",
        "TIP_OFF_VERIFICATION_CONFIRMED, TIP_OFF_REWARD_PROPOSED",
        "TIP_OFF_VERIFICATION_REPORTED, TIP_OFF_REWARD_PROPOSED",
        "TIP_OFF_VERIFICATION_REPORTED, TIP_OFF_VERIFICATION_CONFIRMED"
    })
    void oneAccountDoesNotTakeBoth(SeparatedAct before, SeparatedAct next) {
        var taken = new ActsTaken().and(before, "zhang.wei");

        assertThat(taken.excluding(next, "zhang.wei")).contains(before);
        assertThat(taken.excluding(next, "li.na")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zhang.Wei", "ZHANG.WEI", " zhang.wei ", "ｚｈａｎｇ．ｗｅｉ"})
    void accountIsOnePersonHoweverItIsWritten(String spelling) {
        assertThat(new ActsTaken()
                        .and(SeparatedAct.DRAW_SEALED, "zhang.wei")
                        .excluding(SeparatedAct.DRAW_OPENED, spelling))
                .contains(SeparatedAct.DRAW_SEALED);
        assertThat(Accounts.same("zhang.wei", spelling)).isTrue();
    }

    @Test
    void whatNobodyTookExcludesNobody() {
        assertThat(new ActsTaken().and(SeparatedAct.DRAW_SEALED, null).excluding(SeparatedAct.DRAW_OPENED, "null"))
                .isEmpty();
    }

    /** What the table above leaves out would be a pair that nobody tries. */
    @Test
    void everyPairIsTried() throws NoSuchMethodException {
        var tried = SeparatedActTest.class
                .getDeclaredMethod("oneAccountDoesNotTakeBoth", SeparatedAct.class, SeparatedAct.class)
                .getAnnotation(CsvSource.class)
                .value();
        var pairs = Arrays.stream(SeparatedAct.values())
                .flatMap(next -> next.others().stream().map(before -> before + ", " + next))
                .toList();

        assertThat(tried).containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    void everyActIsOneThatExcludesOrIsExcluded() {
        for (var act : SeparatedAct.values()) {
            assertThat(act.others()).as(act.name()).doesNotContain(act);
        }
    }
}
