package worksafe.hazards.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** What the government bears of it (应由政府统筹的重大事故隐患, R-HAZ-027). */
@Embeddable
@Schema(name = "GovernmentShare", description = "政府统筹整治的责任 / what the government bears of it")
public record GovernmentShare(
        @Column(name = "government_body")
        @NotBlank
        @OneLine
        @Size(max = 200)
        @Schema(description = "责任政府（部门） / the body that is responsible", examples = "江阴市澄江街道办事处")
        String body,

        @Column(name = "government_fund")
        @NotBlank
        @OneLine
        @Size(max = 200)
        @Schema(description = "经费列支 / the entry of the fund that pays", examples = "2026 年安全生产专项资金第 12 项")
        String fund,

        @Column(name = "government_schedule")
        @NotBlank
        @Size(max = 4000)
        @Schema(description = "整治进度安排 / the schedule", examples = "6 月底前完成管网改线设计，9 月底前完工")
        String schedule) {}
