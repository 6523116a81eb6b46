package worksafe.platform.registers.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterKindTest {

    @ParameterizedTest
    @CsvSource({
        "RiskAnalysis, RiskAnalyses",
        "InsurerAccess, InsurerAccesses",
        "SandBox, SandBoxes",
        "SafetyBranch, SafetyBranches",
        "SafetyDuty, SafetyDuties",
        "SafetySurvey, SafetySurveys",
        "SafetyExpert, SafetyExperts"
    })
    void manyOfAKindAreCalledByTheEnglishPlural(String one, String many) {
        assertThat(RegisterKind.plural(one)).isEqualTo(many);
    }
}
