package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worksafe.kernel.IndustryClasses;

/** Industries in the policy books are those of the standard. */
class IndustryPrefixesTest {

    @Test
    void everyPrefixInEveryShippedRowIsThatOfAClass() throws IOException {
        var seen = 0;
        for (var module : Repository.modules()) {
            var codes = PolicyCodesPageTest.lines(module, "policy-codes.csv").stream()
                    .filter(line -> line.getField("kind").equals("INDUSTRIES"))
                    .map(line -> line.getField("code"))
                    .collect(Collectors.toSet());
            for (var row : PolicyCodesPageTest.lines(module, "policies.csv")) {
                if (codes.contains(row.getField("code"))) {
                    var value = row.getField("parameters").replaceFirst(".*value=", "");
                    assertThat(Arrays.asList(value.split("\\|")))
                            .allSatisfy(pair -> assertThat(IndustryClasses.haveOneWithin(pair.split(":", 2)[0]))
                                    .as("%s: %s", row.getField("code"), pair)
                                    .isTrue());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(2);
    }
}
