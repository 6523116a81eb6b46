package worksafe.registry.responsibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.responsibility.value.LeaderRole;

/** The other of the two duties of one post (一岗双责): the office, and the business that its holder is in charge of. */
@Embeddable
@Schema(name = "ResponsibilityLeaderDuty", description = "一岗双责：职务和分管业务 / office, and the business that goes with it")
public record LeaderDuty(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "leader_role")
        @Schema(description = "职务 / office", examples = "GENERAL_MANAGER")
        LeaderRole role,

        @NotBlank
        @SaysSomething
        @Size(max = 500)
        @Column(name = "leader_business")
        @Schema(description = "分管业务 / the business that the holder is in charge of", examples = "全面主持生产经营")
        String business) {}
