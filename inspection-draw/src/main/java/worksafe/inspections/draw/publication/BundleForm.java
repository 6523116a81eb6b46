package worksafe.inspections.draw.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.result.TeamStatus;

/**
 * The form of the public file as the OpenAPI document shows it; {@code docs/draw-bundle.md} says what it means. The file
 * itself is written by {@link worksafe.inspections.srd.Bundle}, which knows its order and spelling.
 */
@Schema(name = "DrawBundle", description = "抽签公示文件，见 docs/draw-bundle.zh-CN.md / the bundle, see docs/draw-bundle.md")
record BundleForm(
        @Schema(examples = "worksafe-draw-bundle") String format,
        @Schema(examples = "1") int version,
        SealedForm sealedRecord,
        String seal,
        @Nullable LogForm log,
        List<ContributorForm> contributors,

        @Schema(description = "抽签后 / once drawn") @Nullable String beaconString,

        @Schema(description = "抽签后 / once drawn") @Nullable String resultDigest,

        List<ObjectForm> objects,
        List<InspectorForm> inspectors,
        List<RecusalForm> recusals,
        List<NeedForm> needs,

        @Schema(description = "公开后 / once disclosed") @Nullable
        List<DrawnForm> drawn,

        @Schema(description = "公开后 / once disclosed") @Nullable
        List<TeamForm> teams,

        @Schema(description = "公开后 / once disclosed") @Nullable
        List<SubstitutionForm> substitutions) {

    /** What the seal covers. */
    @Schema(name = "DrawBundleSealedRecord")
    record SealedForm(
            @Schema(examples = "SRD-1/SHA256") String alg,
            String authority,
            @Schema(examples = "SSQ-2026137") String beacon,

            @Schema(description = "提供随机数者及其承诺 / who contributes, and the commitment")
            List<List<String>> contributors,

            String drawId,
            long drawNumber,
            ListForm inspectors,
            ListForm needs,
            ListForm objects,
            String plan,
            String previousSeal,

            @Schema(description = "层及名额 / stratum and number")
            List<List<Object>> quota,

            ListForm recusals,
            List<String> substitution,
            int teamSize,
            @Schema(examples = "1") int version) {}

    /** Root and size of a list. */
    @Schema(name = "DrawBundleList")
    record ListForm(String root, int size) {}

    /** Where the audit log holds the seal. */
    @Schema(name = "DrawBundleLog")
    record LogForm(String origin, long index, @Nullable String proof) {}

    @Schema(name = "DrawBundleContributor")
    record ContributorForm(
            String who,
            String commitment,

            @Schema(description = "公开后 / once disclosed") @Nullable
            String nonce) {}

    @Schema(name = "DrawBundleObject")
    record ObjectForm(String stratum, String id, int weight) {}

    @Schema(name = "DrawBundleInspector")
    record InspectorForm(String id, List<String> skills, int cap) {}

    @Schema(name = "DrawBundleRecusal")
    record RecusalForm(String object, String inspector, String reason) {}

    @Schema(name = "DrawBundleNeed")
    record NeedForm(String object, String skill) {}

    @Schema(name = "DrawBundleDrawn")
    record DrawnForm(String stratum, int rank, String object, String ticket) {}

    @Schema(name = "DrawBundleTeam")
    record TeamForm(String object, TeamStatus status, List<String> inspectors) {}

    @Schema(name = "DrawBundleSubstitution")
    record SubstitutionForm(
            String replaced,
            String reason,
            String evidence,
            String stratum,
            int rank,
            String object,
            String ticket,
            TeamStatus status,
            List<String> inspectors) {}
}
