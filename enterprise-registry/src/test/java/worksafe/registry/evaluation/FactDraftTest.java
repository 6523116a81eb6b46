package worksafe.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.obligations.EvidenceRule;
import worksafe.platform.obligations.EvidenceRule.Fresh;
import worksafe.platform.obligations.EvidenceRule.Take;
import worksafe.platform.obligations.KnownFact;
import worksafe.platform.obligations.KnownFacts;
import worksafe.platform.obligations.Naming;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.registers.kind.RegisterJson;

/** What follows from entries by the rules of evidence. */
class FactDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Naming TITLE = new Naming("事实", "fact");
    private static final String SOURCE = "register:x";

    private final FactDraft draft = new FactDraft(TODAY);

    private KnownFacts known(EvidenceRule rule) {
        var kind = new ObligationKind(
                "x", 1, TITLE, List.of(ObligationHolder.TOWN), List.of("x"), List.of(), Map.of("fact", rule));
        return draft.known(FactRules.of(Stream.of(kind)));
    }

    private @Nullable Object value(EvidenceRule rule) {
        var fact = known(rule).byName().get("fact");
        return fact == null ? null : fact.value();
    }

    private static EvidenceRule rule(
            Take take,
            @Nullable String by,
            @Nullable String field,
            @Nullable Long per,
            Map<String, List<String>> where,
            @Nullable Fresh fresh,
            @Nullable String year,
            @Nullable Boolean complete) {
        return new EvidenceRule(
                TITLE, "x", null, null, null, take, by, field, per, Map.of(), where, fresh, null, year, complete, null,
                null, "enter");
    }

    private void tell(String json, LocalDate day) {
        draft.tell(SOURCE, RegisterJson.read(json), day, 1);
    }

    @Test
    void withoutEntriesNothingIsKnownUnlessTheRegisterIsComplete() {
        assertThat(value(rule(Take.COUNT, null, null, null, Map.of(), null, null, null)))
                .isNull();
        assertThat(value(rule(Take.COUNT, null, null, null, Map.of(), null, null, true)))
                .isEqualTo(0L);
        draft.tellAll(SOURCE);
        assertThat(value(rule(Take.COUNT, null, null, null, Map.of(), null, null, null)))
                .isEqualTo(0L);
    }

    @Test
    void whoseTradesNobodyKnowsMayBelongToTheNumber() {
        draft.tell(SOURCE, RegisterJson.read("{\"trades\": [\"COAL_MINE\", \"MINE\"]}"), TODAY, 40);
        draft.tell(SOURCE, RegisterJson.read("{\"trades\": null}"), TODAY, 7);
        draft.tell(SOURCE, RegisterJson.read("{\"trades\": []}"), TODAY, 3);

        var mines = known(rule(Take.COUNT, null, null, null, Map.of("trades", List.of("MINE")), null, null, null))
                .byName()
                .get("fact");
        assertThat(mines).isEqualTo(new KnownFact(40L, SOURCE, TODAY, 7));
        assertThat(known(rule(Take.COUNT, null, null, null, Map.of(), null, null, null))
                        .byName()
                        .get("fact"))
                .isEqualTo(new KnownFact(50L, SOURCE, TODAY));
    }

    @Test
    void severalAlikeAreToldAtOnceAndOfAListOneIsEnough() {
        draft.tell(SOURCE, RegisterJson.read("{\"trades\": [\"COAL_MINE\", \"MINE\"]}"), TODAY, 40);
        draft.tell(SOURCE, RegisterJson.read("{\"trades\": []}"), TODAY, 7);

        assertThat(value(rule(Take.COUNT, null, null, null, Map.of(), null, null, null)))
                .isEqualTo(47L);
        assertThat(value(rule(
                        Take.COUNT,
                        null,
                        null,
                        null,
                        Map.of("trades", List.of("MINE", "FIREWORKS")),
                        null,
                        null,
                        null)))
                .isEqualTo(40L);
        assertThat(value(rule(Take.ANY, null, null, null, Map.of("trades", List.of("MINE")), null, null, null)))
                .isEqualTo(1L);
        assertThat(value(rule(Take.ANY, null, null, null, Map.of("trades", List.of("FIREWORKS")), null, null, null)))
                .isEqualTo(0L);
    }

    @Test
    void entryCountsUntilItsTimeIsOver() {
        tell("{\"heldOn\": \"2025-11-30\"}", TODAY);
        tell("{\"heldOn\": \"2025-11-29\"}", TODAY);
        tell("{\"heldOn\": \"2026-12-01\"}", TODAY);

        var facts = known(rule(Take.COUNT, "heldOn", null, null, Map.of(), new Fresh("heldOn", "P1Y"), null, true));

        assertThat(facts.byName().get("fact")).extracting(KnownFact::value).isEqualTo(1L);
        assertThat(facts.goodUntil())
                .as("the one of a year ago counts today for the last time")
                .isEqualTo(TODAY);
    }

    @Test
    void onlyWhatSpeaksOfThisYearIsReadAndUnitsAreConverted() {
        var fund = rule(Take.LATEST, null, "amountFen", 100L, Map.of(), null, "year", null);
        tell("{\"year\": 2025, \"amountFen\": 900000000}", TODAY);
        assertThat(value(fund)).as("of this year nothing is known").isNull();

        tell("{\"year\": 2026, \"amountFen\": 30000099}", TODAY);

        var facts = known(fund);
        assertThat(facts.byName().get("fact")).extracting(KnownFact::value).isEqualTo(300_000L);
        assertThat(facts.goodUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void ofYearsTheLatestThatIsOverCounts() {
        tell("{\"year\": 2025, \"population\": 100001}", TODAY);
        tell("{\"year\": 2024, \"population\": 90000}", TODAY);
        tell("{\"year\": 2026, \"population\": 1}", TODAY);

        var facts = known(rule(Take.LATEST, "year", "population", null, Map.of(), null, null, null));

        assertThat(facts.byName().get("fact")).extracting(KnownFact::value).isEqualTo(100_001L);
        assertThat(facts.goodUntil()).as("then this year is over").isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void whatConcernsFewHoldsOtherwiseWhereNobodySaysIt() {
        var arms = new EvidenceRule(
                TITLE,
                "x",
                null,
                null,
                null,
                Take.LATEST,
                null,
                "arms",
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                "NONE",
                "enter");
        assertThat(value(arms)).as("there is no entry").isEqualTo("NONE");
        tell("{\"year\": 2025}", TODAY);
        assertThat(value(arms)).as("it does not say").isEqualTo("NONE");
        tell("{\"arms\": \"SHIPS\"}", TODAY);
        assertThat(value(arms)).isEqualTo("SHIPS");
        assertThatThrownBy(() -> new EvidenceRule(
                        TITLE,
                        "x",
                        null,
                        null,
                        null,
                        Take.COUNT,
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "NONE",
                        "enter"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAnotherContextAnnouncedIsReadInItsParts() {
        var assessed = new EvidenceRule(
                TITLE,
                "x",
                null,
                null,
                null,
                Take.LATEST,
                "values/assessedOn",
                null,
                null,
                Map.of("values/nature", List.of("SAFETY_EVALUATION")),
                Map.of("values/result", List.of("ACCEPTABLE")),
                new Fresh("values/assessedOn", "P3Y"),
                null,
                null,
                null,
                null,
                null,
                "enter");
        tell(
                "{\"values\": {\"nature\": \"HAZOP\", \"assessedOn\": \"2026-11-01\", \"result\": \"ACCEPTABLE\"}}",
                TODAY);
        assertThat(value(assessed)).as("another kind of assessment").isNull();

        tell(
                "{\"values\": {\"nature\": \"SAFETY_EVALUATION\", \"assessedOn\": \"2024-11-01\", \"result\": \"ACCEPTABLE\"}}",
                TODAY);
        assertThat(value(assessed)).isEqualTo(1L);

        tell(
                "{\"values\": {\"nature\": \"SAFETY_EVALUATION\", \"assessedOn\": \"2026-10-01\", \"result\": \"UNACCEPTABLE\"}}",
                TODAY);
        assertThat(value(assessed)).as("the latest says no").isEqualTo(0L);
    }

    @Test
    void ruleThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> rule(Take.LATEST, "day", null, null, Map.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(Take.COUNT, null, "x", null, Map.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
