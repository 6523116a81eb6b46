package worksafe.registry.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/**
 * A paper on what protects from occupational diseases (职业卫生“三同时”, 职业病防治法 Arts. 17, 18).
 *
 * @param paper which one
 * @param madeOn the day of the report
 * @param decider who has to agree to it by the row of that day
 * @param agreedBy the authority that agreed; absent where the owner decides
 * @param agreedOn when it agreed
 * @param agreement number of what it answered
 */
@Embeddable
record ProjectHealth(
        @Enumerated(EnumType.STRING) HealthPaper paper,
        LocalDate madeOn,
        @Enumerated(EnumType.STRING) ProjectDecider decider,
        @Nullable String agreedBy,
        @Nullable LocalDate agreedOn,
        @Nullable String agreement) {

    /** Whether it may serve: whoever decides has agreed. */
    boolean isAgreed() {
        return decider != ProjectDecider.AUTHORITY || agreedOn != null;
    }

    /** What a project may do to the health of those who will work there. */
    @Schema(name = "ProjectHealthRisk")
    public enum HealthRisk {
        NONE,
        GENERAL,
        SERIOUS,
        /** 医疗机构建设项目可能产生放射性职业病危害. */
        MEDICAL_RADIATION,
        /** 医疗机构放射性职业病危害严重. */
        MEDICAL_RADIATION_SERIOUS;

        /** The parameter of the rows that speaks of it. */
        String word() {
            return switch (this) {
                case NONE, GENERAL, SERIOUS -> "value";
                case MEDICAL_RADIATION -> "medical";
                case MEDICAL_RADIATION_SERIOUS -> "medicalSerious";
            };
        }
    }

    /** The papers, in the order in which they come about. */
    @Schema(name = "ProjectHealthPaper")
    public enum HealthPaper {
        /** 职业病危害预评价. */
        PRE_EVALUATION(null),
        /** 职业病防护设施设计. */
        PROTECTION_DESIGN(null),
        /** 职业病危害控制效果评价. */
        CONTROL_EVALUATION(ProjectStage.CONSTRUCTION),
        /** 职业病防护设施验收. */
        PROTECTION_ACCEPTANCE(ProjectStage.CONSTRUCTION);

        private final @Nullable ProjectStage after;

        HealthPaper(@Nullable ProjectStage after) {
            this.after = after;
        }

        /** The stage behind which it can come about: of what is not built nothing is measured; absent where any time will do. */
        @Nullable
        ProjectStage after() {
            return after;
        }

        /** As codes of the policy book name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** As a view shows it. */
    @Schema(name = "ProjectHealthPaperView", description = "职业卫生“三同时”文件 / a paper on occupational health")
    public record View(
            HealthPaper paper,

            @Schema(description = "报告日 / day of the report", examples = "2026-03-20")
            LocalDate madeOn,

            @Schema(description = "由谁决定 / who decides it") ProjectDecider decider,

            @Schema(
                    description = "审核同意的部门；由建设单位负责的不返回 / authority that agreed; absent where the owner decides",
                    examples = "江阴市卫生健康委员会")
            @Nullable
            String agreedBy,

            @Schema(description = "审核同意之日 / day on which it agreed", examples = "2026-04-10") @Nullable
            LocalDate agreedOn,

            @Schema(description = "审核文号 / number of its answer", examples = "澄卫放预审〔2026〕3号") @Nullable
            String agreement) {}

    View view() {
        return new View(paper, madeOn, decider, agreedBy, agreedOn, agreement);
    }
}
