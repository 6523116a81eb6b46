package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

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
        "PENALTY_HEARD, PENALTY_DECIDED"
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

    @Test
    void everyActIsOneThatExcludesOrIsExcluded() {
        for (var act : SeparatedAct.values()) {
            assertThat(act.others()).as(act.name()).doesNotContain(act);
        }
    }
}
