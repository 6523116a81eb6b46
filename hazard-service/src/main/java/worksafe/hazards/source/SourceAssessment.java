package worksafe.hazards.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.SourceLevel;

/** An assessment of a source (安全评估), with what it came to. Never changed. */
@Embeddable
@Schema(name = "SourceAssessment", description = "重大危险源安全评估 / an assessment of a source")
record SourceAssessment(
        @Schema(description = "评估完成日 / day on which it was completed", examples = "2026-06-10")
        LocalDate assessedOn,

        @Schema(description = "评估主体 / who made it") @Enumerated(EnumType.STRING)
        AssessedBy assessedBy,

        @Schema(
                description = "评价机构；本单位自行评估的不返回 / the institution; absent where the enterprise made it itself",
                examples = "江苏安泰安全技术有限公司")
        @Nullable
        String institution,

        @Schema(description = "机构资质证书编号 / number of its certificate", examples = "APJ-(苏)-301") @Nullable
        String certificate,

        @Schema(
                description = "是否采用定量风险评价确定个人和社会风险值 / whether it quantified individual and societal risk",
                examples = "true")
        boolean quantitative,

        @Schema(
                description = "是否具备紧急停车功能；该级别无须说明的可不返回 / whether there is an emergency shut-down; may be absent where"
                        + " its level need not say",
                examples = "true")
        @Nullable
        Boolean emergencyShutdown,

        @Schema(description = "级别 / level", examples = "LEVEL_2") @Enumerated(EnumType.STRING)
        SourceLevel level,

        @Schema(description = "辨识指标 S，截至六位小数 / S, cut off behind six decimals", examples = "10")
        BigDecimal s,

        @Schema(description = "分级指标 R，截至六位小数 / R, cut off behind six decimals", examples = "80")
        BigDecimal r,

        @Schema(description = "厂区边界外500米内常住人口 / people within 500 m", examples = "120")
        int people,

        @Schema(description = "所用标准，法律法规库标识 / the standard, by its id in the law library", examples = "gb18218-2018")
        String standard) {

    /** Who made an assessment. */
    @Schema(name = "SourceAssessedBy")
    enum AssessedBy {
        /** The enterprise itself. */
        ENTERPRISE,
        /** A qualified institution. */
        INSTITUTION
    }

    /**
     * What is said of an assessment, before it is reckoned.
     *
     * @param institution who made it; absent where the enterprise did
     */
    record Made(
            LocalDate assessedOn,
            @Nullable String institution,
            @Nullable String certificate,
            boolean quantitative,
            @Nullable Boolean emergencyShutdown) {

        AssessedBy by() {
            return institution == null ? AssessedBy.ENTERPRISE : AssessedBy.INSTITUTION;
        }

        boolean isQualified() {
            return institution != null && quantitative;
        }

        /** The same, as it is kept. */
        SourceAssessment as(SourceReckoning reckoned) {
            return new SourceAssessment(
                    assessedOn,
                    by(),
                    institution,
                    certificate,
                    quantitative,
                    emergencyShutdown,
                    reckoned.level(),
                    reckoned.s(),
                    reckoned.r(),
                    reckoned.identified().people(),
                    reckoned.identified().standard().id());
        }
    }
}
