package worksafe.registry.feed;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.ListExports;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ListExportsTest {

    private static final String NEIGHBOURS = "320282000000";

    @TestFactory
    Stream<DynamicNode> everyListIsAlsoATable() {
        var code = FeedFile.code("320281");
        var ours = Imports.of(Imports.JIANGYIN)
                .imported(new FeedFile()
                        .add(FeedFile.line(code, "=江阴市导出化工有限公司"))
                        .many(2, "320281")
                        .bytes())
                .getString("id");
        var enterprise = given().auth()
                .oauth2(Tokens.of("auditor", Imports.JIANGYIN))
                .get(Imports.ROOT + "/enterprises?creditCode=" + code)
                .jsonPath()
                .getString("items[0].id");
        return ListExports.of(
                Map.ofEntries(
                        Map.entry("data-quality/missing", "data-quality/missing?lack=GRID"),
                        Map.entry("notice-receipts", "notice-receipts?number=1"),
                        Map.entry("insured-enterprises", ""),
                        Map.entry("duty-letters/missing", "duty-letters/missing?level=COUNTY_TOWN"),
                        Map.entry("registers/{kind}", "registers/enterprise-rule"),
                        Map.entry("bureau-mappings", "bureau-mappings?recordType=HEADCOUNT"),
                        Map.entry("bureau-records", "bureau-records?recordType=HEADCOUNT"),
                        Map.entry(
                                "bureau-feeds/reconciliation", "bureau-feeds/reconciliation?list=TOLD_NOT_REGISTERED"),
                        Map.entry("bureau-deliveries/{id}", ""),
                        Map.entry("figures/{code}", ""),
                        Map.entry("figure-reports/{id}", ""),
                        // Of the forty thousand places those of a county.
                        Map.entry("registry/regions", "registry/regions?parent=320281000000"),
                        Map.entry("scorecards/{code}", "scorecards/six-systems"),
                        Map.entry("imports/{id}", "imports/" + ours),
                        Map.entry("places/{region}", "places/320281000000"),
                        Map.entry("enterprises/{id}", "enterprises/" + enterprise)),
                Tokens.of("auditor", Imports.JIANGYIN),
                Tokens.of("supervisor", NEIGHBOURS),
                Tokens.of("operator", "320000000000"));
    }
}
