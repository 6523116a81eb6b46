package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ShippedExamplesTest {

    @Test
    void examplesOfTextsAreTextsAndNumbersStayNumbers() {
        var code = OASFactory.createSchema().addType(SchemaType.STRING);
        var region = OASFactory.createSchema().examples(List.of(320281000000L));
        region.setRef("#/components/schemas/RegionCode");
        var count = OASFactory.createSchema().addType(SchemaType.INTEGER).examples(List.of(12));
        var urgent = OASFactory.createSchema().addType(SchemaType.BOOLEAN).examples(List.of("true"));
        var groups = OASFactory.createSchema().addType(SchemaType.ARRAY).examples(List.of("ENTERPRISE"));
        var asked = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("region", region)
                .addProperty("urgent", urgent)
                .addProperty("groups", groups)
                .addProperty("count", count);

        ShippedExamples.quote(Map.of("RegionCode", code, "Ask", asked));

        assertThat(region.getExamples()).isEqualTo(List.of("320281000000"));
        assertThat(count.getExamples()).isEqualTo(List.of(12));
        assertThat(urgent.getExamples()).isEqualTo(List.of(true));
        assertThat(groups.getExamples()).isEqualTo(List.of(List.of("ENTERPRISE")));
    }

    @Test
    void namesSayWhichDayAndPlaceholdersAreTakenAway() {
        var instant = OASFactory.createSchema().addType(SchemaType.STRING).format("date-time");
        var code = OASFactory.createSchema().addType(SchemaType.STRING);
        var changed = OASFactory.createSchema().examples(List.of("2022-03-10T16:15:50Z"));
        changed.setRef("#/components/schemas/Instant");
        var entry = OASFactory.createSchema().addType(SchemaType.OBJECT).addProperty("changedAt", changed);
        var examples = ShippedExamples.load(Thread.currentThread().getContextClassLoader());

        examples.show("Entry", entry);

        assertThat(changed.getExamples()).isNull();
        assertThat(examples.meant("changedAt", instant)).contains("2026-03-13T10:05:00+08:00");
        assertThat(examples.meant("someDay", instant)).isEmpty();
        assertThat(examples.meant("code", code)).isEmpty();
    }
}
