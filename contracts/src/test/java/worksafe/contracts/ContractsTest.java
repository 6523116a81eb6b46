package worksafe.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final String HAN = "\\p{IsHan}";

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    /** Facts that concern no enterprise, such as authorities', and visits whose enterprise is a secret until they begin. */
    private static final Pattern WITHOUT_ENTERPRISE = Pattern.compile(
            "training/(?:person|certificate|exam-entry|exam-result|exam-sitting)-.*|registry/(?:official|authority-obligation|lead|webhook|api-client)-.*|inspections/(?:draw|inspector|accountability|matter|control-indicator|assessment|veto|annual-plan|key-entry|delegation|joint-action|department-notice|crime-transfer)-.*|inspections/campaign-(?:drafted|approved|progressed|closed)\\..*|inspections/supervision-matter-opened\\..*|inspections/inspection-(?:assigned|planned|cancelled)\\..*");

    /** Facts that concern an enterprise or a place; a duty letter binds one of the two to those above, a session is held by one. */
    private static final Pattern OF_EITHER = Pattern.compile(
            "inspections/(?:exposure|accident|supervision-matter(?!-opened)|measure|stop-order|power-cut|seizure|closure|campaign-target)-.*|registry/duty-letter-.*|training/training-(?:session|enrolment)-.*");

    static Stream<Contract> aboutEnterprises() {
        return contracts()
                .filter(contract -> !contract.context().equals("duties"))
                .filter(contract -> !OF_EITHER.matcher(contract.toString()).matches())
                .filter(contract ->
                        !WITHOUT_ENTERPRISE.matcher(contract.toString()).matches());
    }

    static Stream<Contract> aboutEither() {
        return contracts()
                .filter(contract -> OF_EITHER.matcher(contract.toString()).matches());
    }

    static Stream<Contract> aboutNoEnterprise() {
        return contracts()
                .filter(contract ->
                        WITHOUT_ENTERPRISE.matcher(contract.toString()).matches());
    }

    @Test
    void everySchemaHasAnExampleAndEveryExampleASchema() {
        assertThat(Contract.all()).isNotEmpty().isEqualTo(Contract.withExample());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void exampleIsValid(Contract contract) {
        assertThat(contract.violations(Contract.text(contract.exampleFile()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void exampleShowsEveryPropertyAndNoOther(Contract contract) {
        assertThat(names(contract.example())).isEqualTo(names(contract.schema().get("properties")));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void requiredPropertyCannotBeLeftOut(Contract contract) {
        for (var required : contract.schema().get("required")) {
            var lacking = ((ObjectNode) contract.example()).without(required.stringValue());
            assertThat(contract.violations(lacking.toString()))
                    .as(required.stringValue())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void unknownPropertiesAreTolerated(Contract contract) {
        var more = ((ObjectNode) contract.example()).put("addedLater", "x");
        assertThat(contract.violations(more.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void eachEventSaysItsRevisionPlaceAndTime(Contract contract) {
        assertThat(texts(contract.schema().get("required"))).contains("revision", "region", "occurredAt");
    }

    @ParameterizedTest
    @MethodSource("aboutEnterprises")
    void eventsOfAnEnterpriseSayWhoseAndWhichSector(Contract contract) {
        assertThat(texts(contract.schema().get("required"))).contains("enterpriseId", "sector");
    }

    @ParameterizedTest
    @MethodSource("aboutEither")
    void eventsOfEitherNameAnEnterpriseOnlyWhereThereIsOne(Contract contract) {
        assertThat(names(contract.schema().get("properties"))).contains("enterpriseId", "sector");
        assertThat(texts(contract.schema().get("required"))).doesNotContain("enterpriseId");
    }

    /** Absent in what was announced before, so it is not required; examples have every property, and producers' tests. */
    @ParameterizedTest
    @MethodSource("contracts")
    void whatConcernsAnEnterpriseHasALineForItsArchive(Contract contract) {
        var properties = names(contract.schema().get("properties"));
        assertThat(properties.contains("archive")).isEqualTo(properties.contains("enterpriseId"));
        assertThat(texts(contract.schema().get("required"))).doesNotContain("archive");
    }

    /** The event says nothing of a matter that its line would say otherwise. */
    @ParameterizedTest
    @MethodSource("contracts")
    void lineOfTheArchiveAgreesWithTheFacts(Contract contract) {
        var example = contract.example();
        var line = example.path("archive");
        line.forEachEntry((part, said) -> {
            if (example.has(part)) {
                assertThat(said).as(part).isEqualTo(example.get(part));
            }
        });
        if (line.has("due") && example.has("dueDate")) {
            assertThat(line.get("due")).isEqualTo(example.get("dueDate"));
        }
    }

    @ParameterizedTest
    @MethodSource("aboutNoEnterprise")
    void otherEventsNameNoEnterprise(Contract contract) {
        assertThat(names(contract.schema().get("properties"))).doesNotContain("enterpriseId");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everythingIsDescribedInBothLanguages(Contract contract) {
        var undescribed = new ArrayList<String>();
        collectUndescribed(contract.schema(), "", undescribed);
        assertThat(undescribed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void schemaNamesItselfAndItsDialect(Contract contract) {
        assertThat(contract.schema().get("$id").stringValue())
                .isEqualTo("urn:worksafe:contract:" + contract.context() + ":" + contract.name());
        assertThat(contract.schema().get("$schema").stringValue())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    static Stream<Path> shared() {
        return Contract.shared().stream();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void sharedSchemaNamesItselfAndIsDescribed(Path file) {
        var schema = Contract.read(file);
        assertThat(Contract.fileOf(schema.get("$id").stringValue())).isEqualTo(file);
        assertThat(schema.get("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("description").stringValue()).matches("(?s).*" + HAN + ".* / .*[a-z].*");
    }

    @ParameterizedTest
    @MethodSource("shared")
    void sharedDefinitionIsDescribedInBothLanguages(Path file) {
        Contract.read(file)
                .path("$defs")
                .forEachEntry((name, definition) -> assertThat(
                                definition.path("description").asString(""))
                        .as(name)
                        .matches("(?s).*" + HAN + ".* / .*[a-z].*"));
    }

    /** One thing is said in one place: what several events of an aggregate tell alike is told by its facts. */
    @ParameterizedTest
    @MethodSource("contracts")
    void whatTheFactsTellIsNotRepeated(Contract contract) {
        var schema = Contract.read(contract.schemaFile());
        if (schema.has("$ref")) {
            var facts = Contract.read(Contract.fileOf(schema.get("$ref").stringValue()));
            var told = new ArrayList<String>();
            schema.path("properties").forEachEntry((name, property) -> {
                if (!Contract.isNever(property)) {
                    told.add(name);
                }
            });
            assertThat(told).doesNotContainAnyElementsOf(names(facts.get("properties")));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyOlderExampleIsStillValid(Contract contract) {
        assertThat(contract.history())
                .isNotEmpty()
                .allSatisfy(older ->
                        assertThat(contract.violations(Contract.text(older))).isEmpty());
    }

    /** An example shows every property of its day, so that the older ones are what each past version told. */
    @ParameterizedTest
    @MethodSource("contracts")
    void nothingThatAPastVersionToldHasGoneOrTurnedIntoSomethingElse(Contract contract) {
        var gone = new ArrayList<String>();
        contract.history().forEach(older -> collectGone(Contract.read(older), contract.example(), "", gone));
        assertThat(gone).isEmpty();
    }

    /** A list is what its first element is. */
    private static void collectGone(JsonNode older, JsonNode present, String path, List<String> gone) {
        if (older.getNodeType() != present.getNodeType()) {
            gone.add((path.isEmpty() ? "/" : path) + ": " + older.getNodeType() + " was, " + present.getNodeType());
        } else if (older.isObject()) {
            older.forEachEntry((name, value) -> {
                if (present.has(name)) {
                    collectGone(value, present.get(name), path + "/" + name, gone);
                } else {
                    gone.add(path + "/" + name);
                }
            });
        } else if (older.isArray() && !older.isEmpty() && !present.isEmpty()) {
            collectGone(older.get(0), present.get(0), path + "/0", gone);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void presentExampleIsKeptInHistory(Contract contract) {
        assertThat(Contract.read(contract.history().getLast()))
                .as("a changed example is added to examples/%s/<date>.json; older ones stay", contract)
                .isEqualTo(contract.example());
    }

    private static void collectUndescribed(JsonNode schema, String path, List<String> found) {
        var description = schema.path("description").asString("");
        if (!description.matches("(?s).*" + HAN + ".* / .*[a-z].*")) {
            found.add(path.isEmpty() ? "/" : path);
        }
        schema.path("properties")
                .forEachEntry((name, property) -> collectUndescribed(property, path + "/" + name, found));
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }
}
