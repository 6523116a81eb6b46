package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class StandardDescriptionTest {

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    @Test
    void elementsOfAStandardNameItAndOthersDoNot() {
        var code = of(SchemaType.STRING);
        var industry = of(SchemaType.STRING);
        var told = of(SchemaType.BOOLEAN);
        var region = of(SchemaType.STRING);
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("RegionCode", region)
                        .addSchema(
                                "Enterprise",
                                of(SchemaType.OBJECT)
                                        .addProperty("creditCode", code)
                                        .addProperty("industry", industry))
                        .addSchema("Filing", of(SchemaType.OBJECT).addProperty("industry", told)));

        new StandardDescription().filterOpenAPI(document);

        assertThat(region.getExtensions()).containsEntry("x-standard", "GB/T 2260");
        assertThat(code.getExtensions()).isEqualTo(Map.of("x-standard", "GB 32100-2015"));
        assertThat(industry.getExtensions()).containsEntry("x-code-table", "industry-section");
        assertThat(told.getExtensions()).isNull();
    }
}
