package worksafe.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Trade;

class CheckListsTest {

    private static final CheckLists LISTS = CheckLists.shipped();

    @Test
    void everyListHasItemsWithClausesAndCauses() {
        assertThat(LISTS.all()).extracting(CheckList::code).contains("general", "dust", "metallurgy", "chemicals");
        for (var list : LISTS.all()) {
            assertThat(list.items()).as(list.code()).isNotEmpty();
            assertThat(list.items()).extracting(CheckItem::code).doesNotHaveDuplicates();
            for (var item : list.items()) {
                assertThat(ClauseNumber.leading(item.clause())).as(item.code()).isPresent();
                assertThat(ClauseNumber.leading(item.penaltyClause()))
                        .as(item.code())
                        .isPresent();
                assertThat(item.cause()).isIn("UNSAFE_ACT", "UNSAFE_CONDITION", "MANAGEMENT_DEFECT");
                assertThat(item.wording()).hasSizeBetween(1, 200);
                assertThat(item.requirement()).hasSizeBetween(1, 500);
                assertThat(item.document().inForceOn(list.from()))
                        .as(item.code())
                        .isTrue();
                assertThat(item.penaltyDocument().inForceOn(list.from()))
                        .as(item.code())
                        .isTrue();
            }
        }
    }

    @Test
    void listIsFoundForItsDayAndItsTrades() {
        var chemicals = LISTS.find("chemicals", 1).orElseThrow();

        assertThat(LISTS.find("chemicals", LocalDate.parse("2026-04-30"))).isEmpty();
        assertThat(LISTS.find("chemicals", LocalDate.parse("2026-05-01"))).contains(chemicals);
        assertThat(LISTS.find("chemicals", 9)).isEmpty();
        assertThat(chemicals.isFor(Set.of(Trade.HAZARDOUS_CHEMICALS_STORAGE))).isTrue();
        assertThat(chemicals.isFor(Set.of(Trade.MACHINERY))).isFalse();
        assertThat(LISTS.find("general", 1).orElseThrow().isFor(Set.of())).isTrue();
    }

    @Test
    void everyClauseOfAnItemIsOneOfTheLibrary() {
        var unknown = new TreeSet<String>();
        for (var list : LISTS.all()) {
            for (var item : list.items()) {
                unknown.add(id(item.document(), item.clause()));
                unknown.add(id(item.penaltyDocument(), item.penaltyClause()));
            }
        }
        unknown.removeIf(id -> LawLibrary.shipped().clause(id).isPresent());

        assertThat(unknown).as("clauses that law-clauses.csv lacks").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COAL_MINE, 2026-06-30, general mine coal-mine special-equipment fire occupational-health",
        "COAL_MINE, 2026-07-01, general mine coal-mine coal-mine-major special-equipment fire occupational-health",
        "NON_COAL_MINE, 2026-07-01, general mine special-equipment fire occupational-health",
        "FIREWORKS, 2026-07-01, general fireworks special-equipment fire occupational-health",
        "FIREWORKS_DEALING, 2026-07-01, general fireworks fireworks-dealing special-equipment fire occupational-health",
        "CIVIL_EXPLOSIVES_PRODUCTION, 2026-07-01, general civil-explosives special-equipment fire occupational-health",
        "HAZARDOUS_CHEMICALS_DEALING, 2026-07-01, general chemicals chemicals-dealing special-equipment fire occupational-health",
        "HAZARDOUS_CHEMICALS_PRODUCTION, 2026-07-01, general chemicals special-equipment fire occupational-health",
        "OTHER_WORKS, 2026-07-01, general construction special-equipment fire occupational-health",
        "ROAD_TRANSPORT, 2026-07-01, general road-transport special-equipment fire occupational-health",
        "WATER_TRANSPORT, 2026-07-01, general special-equipment fire occupational-health"
    })
    void tradeHasItsLists(Trade trade, LocalDate day, String codes) {
        assertThat(LISTS.all().stream()
                        .filter(list -> list.inForceOn(day) && list.isFor(Set.of(trade)))
                        .map(CheckList::code))
                .containsExactly(codes.split(" "));
    }

    private static String id(LawDocument document, String clause) {
        return ClauseNumber.of(clause).orElseThrow().in(document.id());
    }

    @Test
    void listEndsBeforeItsLastDay() {
        var ended = new CheckList(
                "ended",
                1,
                "旧表",
                Set.of(),
                LocalDate.parse("2021-09-01"),
                LocalDate.parse("2022-09-01"),
                java.util.List.of());

        assertThat(ended.inForceOn(LocalDate.parse("2022-08-31"))).isTrue();
        assertThat(ended.inForceOn(LocalDate.parse("2022-09-01"))).isFalse();
    }
}
