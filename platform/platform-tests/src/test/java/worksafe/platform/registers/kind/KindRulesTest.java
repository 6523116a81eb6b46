package worksafe.platform.registers.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.http.JsonType;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

class KindRulesTest {

    private static final Slots NONE = new Slots(Map.of());

    private static ObjectNode kind(String more, String fields) {
        return RegisterJson.readObject("""
                {"code": "sample", "version": 1, "context": "probe", "holder": ["ENTERPRISE"],
                 "title": {"zh": "样例", "en": "sample"}, "writers": ["enterprise"],
                 "source": {"document": "文件", "clause": "一", "force": "DOCUMENT"}, %s,
                 "fields": {%s}}""".formatted(more, fields));
    }

    private static String field(String name, String more) {
        return "\"%s\": {\"title\": {\"zh\": \"字段\", \"en\": \"field\"}, %s}".formatted(name, more);
    }

    private static List<String> refusals(ObjectNode document) {
        var refusals = new ArrayList<String>();
        assertThatThrownBy(() -> {
                    var kind = KindRules.read(document);
                    var unused = KindRules.slots(kind, NONE);
                })
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        e -> e.violations().forEach(v -> refusals.add(v.pointer() + " " + v.code())));
        return refusals;
    }

    @Test
    void kindsOfTheProbeAreRight() {
        assertThat(ShippedKinds.load(KindRulesTest.class.getClassLoader()))
                .extracting(RegisterKind::code)
                .contains("meeting", "basics", "rule", "insurance", "expert", "charter", "figures", "project-note");
    }

    @Test
    void shippedDocumentThatIsNoKindIsNamedWithWhatIsWrong(@TempDir Path folder) throws IOException {
        var document =
                kind("\"form\": \"ENTRIES\", \"life\": \"RECORD\"", field("a", "\"type\": \"date\", \"sort\": true"));
        Files.createDirectories(folder.resolve("META-INF/worksafe"));
        Files.createDirectories(folder.resolve("registers/probe"));
        Files.writeString(folder.resolve("META-INF/worksafe/registers"), "registers/probe/sample.json\n");
        Files.writeString(folder.resolve("registers/probe/sample.json"), document.toString());

        try (var loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, KindRulesTest.class.getClassLoader())) {
            assertThatThrownBy(() -> ShippedKinds.load(loader))
                    .hasMessageContaining("registers/probe/sample.json is no kind of register")
                    .hasMessageContaining("/fields/a/sort: only required fields");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08:30, true",
        "00:00, true",
        "23:59, true",
        "24:00, false",
        "8:30, false",
        "08:60, false",
        "08:30:00, false"
    })
    void timeOfDayIsToTheMinute(String text, boolean right) {
        var kind =
                KindRules.read(kind("\"form\": \"ENTRIES\", \"life\": \"RECORD\"", field("a", "\"type\": \"time\"")));
        var entry = RegisterJson.object().put("a", text);

        assertThat(new JsonShape(EntrySchema.of(kind).toString()).violations(entry, ""))
                .hasSize(right ? 0 : 1);
    }

    @Test
    void shapeIsRefusedWithThePlace() {
        var document = kind("\"form\": \"LIST\", \"life\": \"RECORD\"", field("a", "\"type\": \"colour\""));
        document.put("codes", "x").put("version", 0);

        assertThat(refusals(document))
                .containsExactlyInAnyOrder(
                        "/form schema-enum",
                        "/fields/a/type schema-enum",
                        "/codes schema-additionalproperties",
                        "/version schema-minimum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"adjust\": \"1 YEARS\" | /adjust register-document-only",
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"provider\": \"x\" | /provider register-snapshot-provider",
                "\"form\": \"DOCUMENT\", \"life\": \"RECORD\", \"refresh\": \"1 YEARS\" | /refresh register-document-refresh",
                "\"form\": \"ENTRIES\", \"life\": \"REVIEWED\" | /reviewers register-reviewers",
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"reviewers\": [\"supervisor\"] | /reviewers register-reviewers",
                "\"form\": \"ENTRIES\", \"life\": \"DATED\" | /fields register-dated-missing",
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"key\": [\"b\"] | /key/0 register-key-field",
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"key\": [\"a\"], \"each\": \"a\" | /each register-each-field",
            })
    void formsAndLivesThatDoNotGoTogetherAreRefused(String more, String refusal) {
        assertThat(refusals(kind(more, field("a", "\"type\": \"string\", \"required\": true"))))
                .containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"text\", \"filter\": \"equal\" | /fields/a/filter register-filter-type",
                "\"type\": \"time\", \"filter\": \"equal\" | /fields/a/filter register-filter-type",
                "\"type\": \"string\", \"filter\": \"range\" | /fields/a/filter register-filter-range",
                "\"type\": \"integer\", \"filter\": \"contains\" | /fields/a/filter register-filter-contains",
                "\"type\": \"phone\", \"filter\": \"contains\" | /fields/a/filter register-filter-contains",
                "\"type\": \"string\", \"sort\": true | /fields/a/sort register-sort-field",
                "\"type\": \"string\", \"many\": true, \"filter\": \"equal\" | /fields/a/filter register-filter-type",
                "\"type\": \"choice\" | /fields/a/choices register-choices",
                "\"type\": \"list\" | /fields/a/fields register-list-fields",
                "\"type\": \"integer\", \"personal\": true | /fields/a/personal register-personal-type",
                "\"type\": \"string\", \"dated\": \"FROM\" | /fields/a/dated register-dated-type",
                "\"type\": \"integer\", \"min\": 3, \"max\": 2 | /fields/a/max register-bounds",
            })
    void fieldsThatCannotBeAreRefused(String field, String refusal) {
        assertThat(refusals(kind("\"form\": \"ENTRIES\", \"life\": \"RECORD\"", field("a", field))))
                .contains(refusal);
    }

    @Test
    void whatEverybodyMayReadIsReviewedAndSaidByAnAuthorityOfNobody() {
        assertThat(refusals(kind(
                        "\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"public\": [\"a\", \"b\", \"c\"]",
                        field("a", "\"type\": \"string\"") + "," + field("b", "\"type\": \"phone\""))))
                .containsExactlyInAnyOrder(
                        "/public register-public-life",
                        "/public register-public-holder",
                        "/public/1 register-public-field",
                        "/public/2 register-public-field");
    }

    @Test
    void listIsReadByEverybodyInWholeRowsUnlessOneHoldsAFile() {
        var lists = field("a", "\"type\": \"list\", \"fields\": {" + field("c", "\"type\": \"string\"") + "}")
                + ","
                + field("b", "\"type\": \"list\", \"fields\": {" + field("d", "\"type\": \"file\"") + "}");

        assertThat(refusals(kind("\"form\": \"ENTRIES\", \"life\": \"RECORD\", \"public\": [\"a\", \"b\"]", lists)))
                .contains("/public/1 register-public-field")
                .doesNotContain("/public/0 register-public-field");
    }

    @Test
    void moreFiltersThanColumnsAreRefused() {
        var fields = new ArrayList<String>();
        for (char name = 'a'; name <= 'e'; name++) {
            fields.add(field(String.valueOf(name), "\"type\": \"string\", \"filter\": \"equal\""));
        }
        assertThat(refusals(kind("\"form\": \"ENTRIES\", \"life\": \"RECORD\"", String.join(",", fields))))
                .containsExactly("/fields register-slots-used-up");
    }

    @Test
    void columnOnceGivenStaysTheFields() {
        var day = field("day", "\"type\": \"date\", \"filter\": \"range\"");
        var town = field("town", "\"type\": \"string\", \"filter\": \"equal\"");
        var more = "\"form\": \"ENTRIES\", \"life\": \"RECORD\"";
        var first = KindRules.slots(KindRules.read(kind(more, day + "," + town)), NONE);
        var second = KindRules.slots(
                KindRules.read(kind(
                        more,
                        field("name", "\"type\": \"string\", \"filter\": \"equal\"") + "," + town + ","
                                + field("day", "\"type\": \"integer\", \"filter\": \"range\""))),
                first);

        assertThat(first.columns()).containsOnly(Map.entry("day:d", "d1"), Map.entry("town:t", "t1"));
        assertThat(second.columns())
                .as("a field of another type is another field")
                .containsOnly(
                        Map.entry("day:d", "d1"),
                        Map.entry("town:t", "t1"),
                        Map.entry("name:t", "t2"),
                        Map.entry("day:n", "n1"));
    }

    @Test
    void entryIsCheckedByTheSchemaOfItsFields() {
        var kind = KindRules.read(kind(
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\"",
                String.join(
                        ",",
                        field("name", "\"type\": \"string\", \"required\": true, \"max\": 5"),
                        field("fen", "\"type\": \"money\""),
                        field("on", "\"type\": \"date\""),
                        field("sure", "\"type\": \"boolean\""),
                        field(
                                "kinds",
                                "\"type\": \"choice\", \"many\": true, \"choices\": {\"A\": {\"zh\": \"甲\", \"en\": \"a\"}}"),
                        field("place", "\"type\": \"region\""),
                        field("paper", "\"type\": \"file\""))));
        var shape = new JsonShape(EntrySchema.of(kind).toString());

        assertThat(shape.violations(RegisterJson.read("""
                                {"name": "王强", "fen": 100, "on": "2026-03-01", "sure": true, "kinds": ["A"],
                                 "place": "320281102000", "paper": {"name": "a.pdf", "sha256": "%s"}}""".formatted("0".repeat(64))), "/data"))
                .isEmpty();
        assertThat(shape.violations(RegisterJson.read("""
                                {"name": "六个字的名字", "fen": -1, "on": "gestern", "sure": "yes", "kinds": ["B"],
                                 "place": "1", "paper": {"name": "a.pdf"}}"""), "/data"))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/data/fen", "schema-minimum"),
                        org.assertj.core.groups.Tuple.tuple("/data/kinds/0", "schema-enum"),
                        org.assertj.core.groups.Tuple.tuple("/data/name", "schema-maxlength"),
                        org.assertj.core.groups.Tuple.tuple("/data/on", "schema-format"),
                        org.assertj.core.groups.Tuple.tuple("/data/on", "schema-pattern"),
                        org.assertj.core.groups.Tuple.tuple("/data/paper/sha256", "schema-required"),
                        org.assertj.core.groups.Tuple.tuple("/data/place", "schema-pattern"),
                        org.assertj.core.groups.Tuple.tuple("/data/sure", "schema-type"));
    }

    /** Whoever wrote something else is told what may be chosen, and what a value is to be. */
    @Test
    void refusalsSayWhatWouldBeRight() {
        var kind = KindRules.read(kind(
                "\"form\": \"ENTRIES\", \"life\": \"RECORD\"",
                String.join(
                        ",",
                        field(
                                "place",
                                "\"type\": \"choice\", \"choices\": {\"A\": {\"zh\": \"甲\", \"en\": \"a\"},"
                                        + " \"B\": {\"zh\": \"乙\", \"en\": \"b\"}}"),
                        field("sure", "\"type\": \"boolean\""))));
        var wrong = new JsonShape(EntrySchema.of(kind).toString())
                .violations(RegisterJson.read("{\"place\": \"C\", \"sure\": \"yes\"}"), "/data");

        assertThat(wrong).extracting(Violation::code).containsExactly("schema-enum", "schema-type");
        assertThat(wrong.getFirst().arguments()).containsExactly("A, B");
        assertThat(wrong.getLast().arguments()).containsExactly(JsonType.STRING, JsonType.BOOLEAN);
    }
}
