package worksafe.registry.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** What clients send about authorities and grids. */
final class AuthorityRequests {

    static final String CODE = "[A-Z0-9][A-Z0-9-]{0,39}";

    private AuthorityRequests() {}

    @Schema(description = "登记监管机构 / enter an authority")
    public record FoundAuthority(
            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "机构名称 / name", examples = "江阴市应急管理局")
            String name,

            @NotNull @Schema(description = "机构所在区划 / place", examples = "320281000000")
            RegionCode region,

            @Schema(description = "主管行业类别，综合机构不填 / sector, absent for all", examples = "EMERGENCY") @Nullable
            Sector sector,

            @NotNull @Schema(description = "设立首日 / first day", examples = "2019-03-01")
            LocalDate from,

            @NotNull @Valid @Size(max = 200) @Schema(description = "科室 / sections")
            List<@NotNull SectionDraft> sections,

            @NotNull @Valid @Size(max = 500) @Schema(description = "岗位 / posts")
            List<@NotNull PostDraft> posts) {

        Authority.Draft draft() {
            return AuthorityRequests.draft(name, sections, posts);
        }
    }

    @Schema(description = "变更监管机构 / change an authority")
    public record ChangeAuthority(
            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "机构名称 / name", examples = "江阴市应急管理局")
            String name,

            @NotNull
            @Valid
            @Size(max = 200)
            @Schema(description = "全部科室，原有的须保留，撤销的填末日 / all sections; those there before are kept")
            List<@NotNull SectionDraft> sections,

            @NotNull
            @Valid
            @Size(max = 500)
            @Schema(description = "全部岗位，原有的须保留，撤销的填末日 / all posts; those there before are kept")
            List<@NotNull PostDraft> posts) {

        Authority.Draft draft() {
            return AuthorityRequests.draft(name, sections, posts);
        }
    }

    private static Authority.Draft draft(String name, List<SectionDraft> sections, List<PostDraft> posts) {
        return new Authority.Draft(
                name,
                sections.stream().map(SectionDraft::section).toList(),
                posts.stream().map(PostDraft::post).toList());
    }

    @Schema(name = "AuthoritySectionDraft", description = "科室 / section")
    public record SectionDraft(
            @NotNull @Pattern(regexp = CODE) @Schema(description = "科室代码 / code", examples = "WH")
            String code,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "科室名称 / name", examples = "危化品监管科")
            String name,

            @NotNull @Schema(description = "设立首日 / first day", examples = "2019-03-01")
            LocalDate from,

            @Schema(description = "撤销末日 / last day, included", examples = "2030-12-31") @Nullable
            LocalDate until) {

        AuthoritySection section() {
            return new AuthoritySection(code, name, from, until);
        }
    }

    @Schema(name = "AuthorityPostDraft", description = "岗位 / post")
    public record PostDraft(
            @NotNull @Pattern(regexp = CODE) @Schema(description = "岗位代码 / code", examples = "WH-01")
            String code,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "岗位名称 / name", examples = "危化品监管员")
            String name,

            @NotNull @Schema(description = "岗位类别 / kind of work", examples = "SUPERVISOR")
            PostKind kind,

            @Pattern(regexp = CODE) @Schema(description = "所属科室代码 / code of its section", examples = "WH") @Nullable
            String section,

            @NotNull @Schema(description = "设立首日 / first day", examples = "2019-03-01")
            LocalDate from,

            @Schema(description = "撤销末日 / last day, included", examples = "2030-12-31") @Nullable
            LocalDate until) {

        AuthorityPost post() {
            return new AuthorityPost(code, name, kind, section, from, until);
        }
    }

    @Schema(description = "撤销监管机构 / dissolve an authority")
    public record DissolveAuthority(
            @NotNull @Schema(description = "末日（含当日） / last day, included", examples = "2026-12-31")
            LocalDate on,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "机构改革，职责并入应急管理局")
            String reason,

            @Schema(
                    description = "承接机构 / the authority that comes after",
                    examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
            @Nullable
            UUID successorId) {}

    @Schema(description = "划定网格 / draw a grid")
    public record DrawGrid(
            @NotNull @Pattern(regexp = CODE) @Schema(description = "网格编号 / code", examples = "YC-07")
            String code,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "网格名称 / name", examples = "月城镇第七网格")
            String name,

            @NotNull @Schema(description = "划定机构 / authority", examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
            UUID authorityId,

            @NotNull @Schema(description = "首日 / first day", examples = "2026-01-01")
            LocalDate from,

            @NotNull
            @Size(max = 500)
            @Schema(description = "覆盖的区划，各含其下级 / places, each with all below", examples = "[\"320281102005\"]")
            List<@NotNull RegionCode> places,

            @NotNull
            @Size(max = 2000)
            @Schema(
                    description = "点名覆盖的企业 / enterprises by name",
                    examples = "[\"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\"]")
            List<@NotNull UUID> enterprises) {}

    @Schema(description = "撤销网格 / end a grid")
    public record EndGrid(
            @NotNull @Schema(description = "末日（含当日） / last day, included", examples = "2026-12-31")
            LocalDate on,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "网格调整")
            String reason) {}
}
