package worksafe.inspections.visitpaper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.papers.DisclosureClass;

/** What clients send about papers of visits. */
final class VisitPaperRequests {

    private VisitPaperRequests() {}

    @Schema(description = "制作检查文书 / draw up a paper of a visit", examples = """
            {"kind": "NOTICE", "authority": "江阴市应急管理局", "contact": "赵监管 0510-00000000"}""")
    public record DrawUpVisitPaper(
            @NotNull @Schema(description = "文书种类 / kind", examples = "NOTICE")
            VisitPaperKind kind,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "实施机关全称，印于文书 / the authority's full name, as printed", examples = "江阴市应急管理局")
            String authority,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "联系人和电话；通知书和结果告知书必填 / whom to ask; needed for notices",
                    examples = "赵监管 0510-00000000")
            @Nullable
            String contact,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "样品名称、规格和批号；抽样必填 / what was sampled", examples = "工业酒精 95% 批号 20260301")
            @Nullable
            String subject,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "抽样数量；抽样必填 / how much of it", examples = "2 瓶，每瓶 500 毫升")
            @Nullable
            String quantity,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "地点；笔录和抽样必填 / where", examples = "2 号危化品仓库")
            @Nullable
            String place,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "在场人员或被询问人及职务 / who was there, or was asked", examples = "王建国（安全环保部部长）")
            @Nullable
            String person,

            @Size(min = 1, max = 8000)
            @Schema(description = "情况、询问内容或后续处理 / what was seen, asked or follows", examples = "责令限期整改，到期复查。")
            @Nullable
            String text,

            @Schema(description = "公开属性；不填为依申请公开 / who may have it; absent: who asks for it", examples = "ON_REQUEST")
            @Nullable
            DisclosureClass disclosure) {

        /** @throws RequestProblem 400 when what the kind needs is not said */
        DrawUpVisitPaper required() {
            var said = said();
            var missing = kind.needed().stream()
                    .filter(name -> said.get(name) == null)
                    .map(name -> new Violation("/" + name, "visit-paper-needs"))
                    .toArray(Violation[]::new);
            if (missing.length > 0) {
                throw RequestProblem.invalid(missing);
            }
            return this;
        }

        DisclosureClass disclosureOrDefault() {
            return disclosure == null ? DisclosureClass.ON_REQUEST : disclosure;
        }

        void tell(ObjectNode content) {
            var said = said();
            kind.needed().forEach(name -> content.put(name, said.get(name)));
        }

        private Map<String, @Nullable String> said() {
            var said = new HashMap<String, @Nullable String>();
            said.put("contact", contact);
            said.put("subject", subject);
            said.put("quantity", quantity);
            said.put("place", place);
            said.put("person", person);
            said.put("text", text);
            return said;
        }
    }
}
