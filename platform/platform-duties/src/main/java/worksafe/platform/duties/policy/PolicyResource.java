package worksafe.platform.duties.policy;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyReason;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("policies")
@Tag(name = "policies", description = "政策参数 / policy book")
class PolicyResource {

    private final PolicyOperations operations;
    private final PolicyQueries policies;
    private final PolicyBook book;
    private final PolicyCodes codes;
    private final Problems problems;
    private final InstantSource clock;

    PolicyResource(
            PolicyOperations operations,
            PolicyQueries policies,
            PolicyBook book,
            PolicyCodes codes,
            Problems problems,
            InstantSource clock) {
        this.operations = operations;
        this.policies = policies;
        this.book = book;
        this.codes = codes;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("policy:read")
    @Operation(
            operationId = "list{Context}Policies",
            summary = "查询政策参数",
            description = "The rows of this context's policy book. Public law: not limited to the caller's region.")
    public Slice<PolicyView> list(@BeanParam PolicyFilter filter, @BeanParam PageQuery query) {
        return policies.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("policy:read")
    @Operation(operationId = "get{Context}Policy", summary = "查看政策参数", description = "One row of the policy book.")
    public PolicyView get(@PathParam("id") UUID id) {
        return policies.get(id);
    }

    @GET
    @Path("codes")
    @PermissionsAllowed("policy:read")
    @Operation(
            operationId = "list{Context}PolicyCodes",
            summary = "列出政策代码",
            description = "Every policy that this context evaluates, with what a row may say and what it is for."
                    + " Complete: there is no second page.")
    public Slice<PolicyCodeView> codes() {
        return Slice.complete(codes.linesWithWords());
    }

    @GET
    @Path("evaluation")
    @PermissionsAllowed("policy:read")
    @Operation(
            operationId = "evaluate{Context}Policy",
            summary = "政策参数取值并说明",
            description =
                    "What holds for a place, a sector, an enterprise of these trades and a day, with the rows and clauses that"
                            + " made the answer."
                            + " 422 when the book is silent.")
    public PolicyAnswerView evaluate(
            @QueryParam("code") @NotNull @Parameter(description = "政策代码 / code", example = "danger.recheck-period")
                    String code,
            @QueryParam("region") @NotNull @Parameter(description = "12 位区划代码 / region", example = "320281102000")
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业 / sector") @Nullable Sector sector,
            @QueryParam("trade")
                    @Parameter(
                            description = "企业的行业类别，可重复 / trade of the enterprise, repeat for several",
                            example = "METAL_SMELTING")
                    @Nullable
                    List<Trade> trade,
            @QueryParam("day")
                    @Parameter(description = "日期，默认今日 / day, today by default", example = "2026-03-01")
                    @Nullable
                    LocalDate day,
            @Context RoutingContext request) {
        var asked = day == null ? ChinaTime.dayOf(clock.instant()) : day;
        var trades = trade == null ? Set.<Trade>of() : Set.copyOf(trade);
        var answer = book.evaluate(code, region, sector, trades, asked);
        return PolicyAnswerView.of(
                answer, region, sector, trades, asked, explanation(answer, request) + slip(region, request));
    }

    /** That no division has that code, which is asked about all the same: a park's is the registry's own. */
    private String slip(RegionCode region, RoutingContext request) {
        return DivisionNames.isKnown(region)
                ? ""
                : problems.messages()
                        .text(Problems.Origin.of(request).language(), "policy-answer-no-such-place", region.toString());
    }

    @POST
    @PermissionsAllowed("policy:write")
    @Operation(
            operationId = "add{Context}Policy",
            summary = "新增政策参数",
            description =
                    "Adds a row for a place within the caller's own jurisdiction, whose parameters are those that the code"
                            + " takes. A force above DOCUMENT is that of the document which the row names, as the law library has it; else 422."
                            + " A row is never edited: end it and add another. Where a row of another force says"
                            + " something else there, the answer says which of them holds, and why.")
    public PolicyView add(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid AddPolicy request,
            @Context RoutingContext routing) {
        return noticed(operations.add(request, key), routing);
    }

    /** The same with what is to be known where a row of another force says something else. */
    private PolicyView noticed(PolicyView added, RoutingContext request) {
        var region = RegionCode.of(added.region());
        var trades = added.trade() == null ? Set.<Trade>of() : Set.of(added.trade());
        var answer = book.edition()
                .answer(added.code(), region, added.sector(), trades, added.validFrom())
                .decided();
        return answer.flatMap(decided -> Stream.concat(decided.matched().stream(), decided.setAside().stream())
                        .filter(row -> row.force() != added.force()
                                && !said(PolicyJson.plain(row.parameters())).equals(said(added.parameters())))
                        .findFirst()
                        .map(other -> added.noticed(notice(other, decided, request))))
                .orElse(added);
    }

    private static String said(Map<String, Object> parameters) {
        return String.valueOf(parameters.get(PolicyRow.VALUE));
    }

    private String notice(PolicyRow other, PolicyAnswer.Decided decided, RoutingContext request) {
        var words = problems.messages();
        var language = Problems.Origin.of(request).language();
        return words.text(
                language,
                "policy-notice",
                other.source(),
                other.clause(),
                words.text(language, other.force().code()),
                explanation(decided, request));
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("policy:write")
    @Operation(
            operationId = "end{Context}Policy",
            summary = "终止政策参数",
            description = "Ends a row from a day on, today at the earliest. What held on past days stays as it was.")
    public PolicyView end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected, @NotNull @Valid EndPolicy request) {
        return operations.end(id, expected, request.validTo());
    }

    /** Among rows for one place it was not the place that decided: what was named more closely, the trade or the sector. */
    private static String decidedBy(PolicyAnswer.Decided answer) {
        var row = answer.result();
        if (answer.reason() != PolicyReason.NEAREST) {
            return "";
        }
        var beside = answer.matched().stream()
                .filter(other -> !other.equals(row) && other.region().equals(row.region()))
                .toList();
        if (row.trade() != null && beside.stream().anyMatch(other -> other.trade() != row.trade())) {
            return "-trade";
        }
        return row.sector() != null && beside.stream().anyMatch(other -> other.sector() == null) ? "-sector" : "";
    }

    private String explanation(PolicyAnswer.Decided answer, RoutingContext request) {
        var deciding = answer.result();
        var words = problems.messages();
        var language = Problems.Origin.of(request).language();
        var why = words.text(
                language,
                answer.reason().code().replace("policy-reason", "policy-answer") + decidedBy(answer),
                deciding.source(),
                deciding.clause(),
                String.valueOf(answer.matched().size()));
        var standing = words.text(
                language,
                "policy-answer-standing",
                words.text(language, deciding.force().code()),
                words.text(language, deciding.certainty().code()));
        if (!deciding.force().founds(PolicyEffect.FINDING) && answer.policy().effect() == PolicyEffect.OBLIGATION) {
            standing += words.text(language, "policy-answer-reminds");
        }
        var named = deciding.trade();
        if (named != null) {
            why += words.text(language, "policy-answer-trade", words.text(language, TradeCodes.title(named)));
        }
        if (answer.setAside().isEmpty()) {
            return why + standing;
        }
        var weak = answer.setAside().getFirst();
        return why
                + standing
                + words.text(
                        language,
                        weak.force().founds(answer.policy().effect())
                                ? "policy-answer-loosens"
                                : "policy-answer-set-aside",
                        weak.source(),
                        weak.clause(),
                        String.valueOf(answer.setAside().size()));
    }
}
