package worksafe.inspections.act;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/**
 * What is printed on a paper of enforcement beside what its row says.
 *
 * @param reviewAuthority to whom the enterprise may appeal
 */
@Schema(description = "制作执法文书 / draw up a paper of enforcement")
public record DrawUpEnforcementPaper(
        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "实施机关全称，印于文书 / the authority's full name, as printed", examples = "江阴市应急管理局")
        String authority,

        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "行政复议机关 / to whom the enterprise may appeal", examples = "江阴市人民政府")
        String reviewAuthority,

        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "有管辖权的人民法院 / the court before which it may sue", examples = "江阴市人民法院")
        String court) {}
