package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.registers.kind.RegisterProblem;
import worksafe.platform.testing.HouseRules;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.PostgresResource;

/** What people and clients read: texts in both languages, and kinds one by one in the document. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegisterTextsTest {

    private final Messages messages = Messages.load(getClass().getClassLoader());

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(messages.keys(Locale.ENGLISH));
        assertThat(messages.keys(Locale.ENGLISH))
                .containsAll(Arrays.stream(RegisterProblem.values())
                        .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                        .toList())
                .contains(
                        "clock-register-owed",
                        "clock-register-refresh",
                        "clock-register-adjustment",
                        "clock-register-revision",
                        "clock-register-law-revision",
                        "clock-register-renewal",
                        "clock-register-review");
    }

    @Test
    void everyOperationIsDescribedInBothLanguages() {
        OpenApiDocument.assertComplete();
    }

    @Test
    void kindsThatShipAreTypedOneByOne() {
        var document = RestAssured.get("/q/openapi?format=json").jsonPath();

        Map<String, Object> list = document.getMap("paths.'/api/v1/probe/registers/insurance/entries'.get");
        assertThat(list).containsEntry("operationId", "listInsurances");
        assertThat(document.getList(
                        "paths.'/api/v1/probe/registers/insurance/entries'.get.parameters.name", String.class))
                .contains("insurer", "validUntilFrom", "validUntilTo", "cursor")
                .doesNotContain("kind");
        assertThat(document.getString("paths.'/api/v1/probe/registers/rule/entries/{id}/adjustment'.post.operationId"))
                .isEqualTo("adjustRule");
        assertThat(document.<Object>get("paths.'/api/v1/probe/registers/meeting/entries/{id}/adjustment'"))
                .isNull();
        assertThat(document.getString("paths.'/api/v1/probe/registers/basics/entries'.get.operationId"))
                .isEqualTo("listBasicsReturns");
        assertThat(document.getString("components.schemas.Insurance.properties.validUntil.format"))
                .isEqualTo("date");
        assertThat(document.getList("components.schemas.Insurance.required", String.class))
                .containsExactly("insurer", "number", "validFrom", "validUntil");
        assertThat(document.getString("components.schemas.InsuranceEntry.properties.data.$ref"))
                .isEqualTo("#/components/schemas/Insurance");
        assertThat(document.getString(
                        "paths.'/api/v1/probe/registers/insurance/entries'.post.requestBody.content.'application/json'"
                                + ".schema.$ref"))
                .isEqualTo("#/components/schemas/RecordInsurance");
        assertThat(document.getList("components.schemas.Expert.properties.activities.items.enum", String.class))
                .isEqualTo(List.of("RESCUE", "TRAINING"));
        assertThat(document.getString("paths.'/api/v1/probe/registers/{kind}/entries'.get.operationId"))
                .isEqualTo("listProbeRegisterEntries");
    }

    @Test
    void engineKeepsTheHouseRules() {
        HouseRules.check("worksafe.platform.registers");
    }
}
