package worksafe.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.platform.testing.ShippedPolicies;

/** What the law says of exams, by day. */
class ShippedExamLawTest {

    /** The last day of Order 30 and the first of Order 19, of which no article was read. */
    @ParameterizedTest
    @CsvSource({
        "parts, value=THEORY|PRACTICAL, CERTAIN, value=THEORY|PRACTICAL",
        "training, value=true;within=12 MONTHS;recordedSince=2026-12-01, SYSTEM_DEFAULT, value=true;within=12 MONTHS;recordedSince=2026-12-01",
        "attempts-theory, value=2;afterwards=TRAINING, CERTAIN, value=0;afterwards=TRAINING",
        "attempts-practical, value=2;afterwards=TRAINING, CERTAIN, value=5;afterwards=THEORY",
        "acceptance-period, value=5 WORKING_DAYS;holidayMovesEnd=false, SYSTEM_DEFAULT, value=5 WORKING_DAYS;holidayMovesEnd=false",
        "organisation-period, value=60 CALENDAR_DAYS;holidayMovesEnd=false, CERTAIN, value=60 CALENDAR_DAYS;holidayMovesEnd=false",
        "result-period, value=10 WORKING_DAYS;holidayMovesEnd=false, CERTAIN, value=10 WORKING_DAYS;holidayMovesEnd=false",
        "certificate-period, value=20 WORKING_DAYS;holidayMovesEnd=false, SYSTEM_DEFAULT, value=20 WORKING_DAYS;holidayMovesEnd=false"
    })
    void specialOperationsFollowOrder19SinceJune2026(String what, String before, String certainty, String after) {
        var code = "exam." + what + ".special-operation";

        assertThat(ShippedPolicies.on(code, "", "2026-05-31")).singleElement().satisfies(row -> {
            assertThat(row.parameters()).isEqualTo(before);
            assertThat(row.source()).contains("第30号");
            assertThat(row.certainty()).isEqualTo(certainty);
        });
        assertThat(ShippedPolicies.on(code, "", "2026-06-01")).singleElement().satisfies(row -> {
            assertThat(row.parameters()).isEqualTo(after);
            assertThat(row.source()).contains("应急管理部令第19号");
            assertThat(row.certainty()).isEqualTo("TO_CHECK");
        });
    }

    @ParameterizedTest
    @EnumSource(ExamKind.class)
    void everyKindOfExamKnowsItsPartsAndWhatPasses(ExamKind kind) {
        for (var what : new String[] {"parts", "pass-mark", "appeal-period", "examiner-difference", "free-of-charge"}) {
            assertThat(ShippedPolicies.on("exam." + what + "." + kind.code(), "", "2026-12-01"))
                    .as("%s", what)
                    .hasSize(1);
        }
    }

    @Test
    void assessmentOfPrincipalsIsFreeByLaw() {
        assertThat(ShippedPolicies.on("exam.free-of-charge.principal", "", "2026-12-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).contains("第二十七条第二款"));
    }
}
