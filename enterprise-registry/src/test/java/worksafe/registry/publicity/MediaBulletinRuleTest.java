package worksafe.registry.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.kind.HolderType;

class MediaBulletinRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Holder COUNTY =
            new Holder(HolderType.COUNTY, "320281000000", null, RegionCode.of("320281000000"), null, null);

    private final MediaBulletinRule rule = new MediaBulletinRule();

    private static ObjectNode bulletin(String matter) {
        return JsonNodeFactory.instance.objectNode().put("matter", matter).put("issuedOn", "2026-03-31");
    }

    private List<String> wrong(ObjectNode data) {
        return rule.wrong(COUNTY, data, "/data", TODAY).stream()
                .map(Violation::pointer)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR_DANGER, /data/paperNumber",
        "POOR_REGION, /data/criticised",
        "PUBLIC_INTEREST, /data/slot",
    })
    void eachMatterHasWhatMustBeSaidOfIt(String matter, String missing) {
        assertThat(wrong(bulletin(matter))).containsExactly(missing);

        var said = bulletin(matter).put("paperNumber", "GP320281-2026-000003").put("slot", "第四版");
        said.putArray("criticised").add("某街道");
        assertThat(wrong(said)).isEmpty();
    }

    @Test
    void experienceNeedsNothingElse() {
        assertThat(wrong(bulletin("TYPICAL_EXPERIENCE"))).isEmpty();
    }

    @Test
    void nothingIsIssuedOnADayToCome() {
        assertThat(wrong(bulletin("TYPICAL_EXPERIENCE").put("issuedOn", "2026-04-01")))
                .containsExactly("/data/issuedOn");
    }
}
