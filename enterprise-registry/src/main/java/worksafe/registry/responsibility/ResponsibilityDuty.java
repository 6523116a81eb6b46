package worksafe.registry.responsibility;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Text;
import worksafe.platform.http.SaysSomething;

/** One duty: what its holder answers for, and the standard by which that is assessed. */
@Embeddable
@Schema(name = "ResponsibilityDuty", description = "责任范围及与其对应的考核标准 / one duty, and how it is assessed")
public record ResponsibilityDuty(
        @NotBlank
        @SaysSomething
        @Size(max = 2000)
        @Schema(description = "责任范围 / scope", examples = "每班巡查 R-101 反应釜联锁投用状态并签字")
        String scope,

        @NotBlank
        @SaysSomething
        @Size(max = 2000)
        @Schema(description = "考核标准 / standard", examples = "漏查一次扣 2 分；联锁未投用未报告的当月考核不合格")
        String standard) {

    /** The scope as it is compared: letters and digits alone, so that blanks and punctuation make no difference. */
    String comparable() {
        return comparable(scope);
    }

    static String comparable(String text) {
        return Text.halfWidth(Text.nfc(text)).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
