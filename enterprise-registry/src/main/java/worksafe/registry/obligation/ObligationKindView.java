package worksafe.registry.obligation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.Spoken;

/** A kind of obligation. */
@Schema(name = "ObligationKind", description = "义务种类 / a kind of obligation")
public record ObligationKindView(
        @Schema(description = "代码 / code", examples = "safety-staff")
        String code,

        @Schema(description = "版本 / version", examples = "1")
        int version,

        @Schema(description = "名称 / what it is called", examples = "安全生产管理机构和人员配备")
        String title,

        @Schema(description = "义务主体类别 / whom it is asked of", examples = "[\"ENTERPRISE\"]")
        List<ObligationHolder> holder,

        @Schema(
                description = "规定谁应当、应当多少的政策参数 / policies that say who owes it and how much",
                examples = "[\"obligation.safety-staff\"]")
        List<String> policies,

        @Schema(description = "履行的凭据 / evidence") List<Evidence> evidence) {

    /** Where a fact is read that meets it. */
    @Schema(name = "ObligationEvidence", description = "履行义务的凭据 / where evidence is read")
    public record Evidence(
            @Schema(description = "事实 / fact", examples = "fullTime")
            String fact,

            @Schema(description = "名称 / what it is called", examples = "专职安全生产管理人员")
            String title,

            @Schema(description = "出处 / where it is read", examples = "register:safety-organisation")
            String source,

            @Schema(description = "录入该事实的操作 / operation that enters it", examples = "recordSafetyOrganisation")
            @Nullable
            String enterBy) {}

    static ObligationKindView of(ObligationKind kind, Spoken words) {
        return new ObligationKindView(
                kind.code(),
                kind.version(),
                kind.title().in(words.language()),
                kind.holder(),
                kind.policies(),
                kind.evidence().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(each -> new Evidence(
                                each.getKey(),
                                words.fact(each.getKey()),
                                each.getValue().source(),
                                words.entering(each.getKey()).orElse(null)))
                        .toList());
    }
}
