package worksafe.inspections.draw.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.DrawnCandidate;
import worksafe.inspections.srd.Team;

/** An object that was drawn, and who goes there. */
@Schema(name = "DrawnObject", description = "抽中的对象及检查组 / a drawn object, and who goes there")
public record DrawnView(
        String stratum,

        @Schema(description = "层内名次，从 1 起 / rank within the stratum")
        int rank,

        UUID enterpriseId,
        @Nullable String enterpriseName,
        @Schema(description = "最小的签 / its smallest ticket") String ticket,
        TeamStatus status,
        @Schema(description = "检查组，组长在前 / the leader first") List<MemberView> inspectors) {

    static DrawnView of(
            DrawnCandidate drawn, Team team, StoredResults.SentInspectors inspectors, Map<UUID, String> names) {
        var enterprise = UUID.fromString(drawn.id());
        return new DrawnView(
                drawn.stratum(),
                drawn.rank(),
                enterprise,
                names.get(enterprise),
                drawn.ticket().hex(),
                team.isAssigned() ? TeamStatus.ASSIGNED : TeamStatus.UNASSIGNABLE,
                team.inspectors().stream()
                        .map(number -> MemberView.of(inspectors.of(number)))
                        .toList());
    }

    /** One of those who go. */
    @Schema(name = "DrawnTeamMember", description = "检查组成员 / a member of the team")
    public record MemberView(UUID id, String number, String name) {

        private static MemberView of(StoredResults.SentInspector sent) {
            return new MemberView(sent.id(), sent.number(), sent.name());
        }
    }
}
