package worksafe.inspections.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.kernel.law.CheckList;
import worksafe.kernel.law.CheckLists;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.NotFound;

@Path("check-lists")
@Tag(name = "check-lists", description = "检查表 / check lists")
class CheckResource {

    private static final String TRADE = "行业，可重复；不填为所有行业 / trade, may be repeated; all when absent";
    private static final String DAY = "以该日有效的为准；不填为今日 / as of that day; today when absent";
    private static final String WORDS = "词语，以空格分隔，须全部出现 / words, parted by blanks, all of which occur";
    private static final int MOST = 100;

    private final InstantSource clock;

    CheckResource(InstantSource clock) {
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("check-list:read")
    @Operation(
            operationId = "listVisitCheckLists",
            summary = "列出检查表",
            description =
                    "The check lists that may be used on the day, those of the trades where some are named, with their items.")
    public List<VisitCheckList> list(
            @QueryParam("trade") @Parameter(description = TRADE, example = "MACHINERY") @Nullable List<Trade> trade,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        var on = on(day);
        return usable(trade, on).map(list -> VisitCheckList.of(list, on)).toList();
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("check-list:read")
    @Operation(
            operationId = "getVisitCheckList",
            summary = "查看检查表",
            description = "One check list in the version of the day.")
    public VisitCheckList get(
            @PathParam("code") @Parameter(description = "检查表代码 / code", example = "dust") String code,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        return CheckLists.shipped()
                .find(code, on(day))
                .map(list -> VisitCheckList.of(list, on(day)))
                .orElseThrow(() -> new NotFound(code));
    }

    @GET
    @Path("items")
    @PermissionsAllowed("check-list:read")
    @Operation(
            operationId = "searchVisitCheckItems",
            summary = "按词语查找检查项目",
            description =
                    "Items of the lists that may be used on the day, whose words all occur in requirement, clauses or wording.")
    public List<VisitCheckList.Item> items(
            @QueryParam("words") @Size(max = 100) @Parameter(description = WORDS, example = "粉尘 清理") @Nullable
                    String words,
            @QueryParam("trade") @Parameter(description = TRADE, example = "MACHINERY") @Nullable List<Trade> trade,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        var on = on(day);
        return found(
                usable(trade, on).flatMap(list -> VisitCheckList.of(list, on).items().stream()),
                words,
                VisitCheckList.Item::says);
    }

    @GET
    @Path("clauses")
    @PermissionsAllowed("check-list:read")
    @Operation(
            operationId = "searchVisitClauses",
            summary = "按词语查找条款",
            description =
                    "Clauses of the law library whose words all occur in document, place or subject; with whether a finding may"
                            + " rest on them that day.")
    public List<FoundClause> clauses(
            @QueryParam("words") @Size(max = 100) @Parameter(description = WORDS, example = "警示标志") @Nullable
                    String words,
            @QueryParam("day") @Parameter(description = DAY, example = "2026-06-01") @Nullable LocalDate day) {
        var on = on(day);
        return found(
                LawLibrary.shipped().clauses().stream().map(clause -> FoundClause.of(clause, on)),
                words,
                FoundClause::says);
    }

    private LocalDate on(@Nullable LocalDate day) {
        return day == null ? ChinaTime.dayOf(clock.instant()) : day;
    }

    private static Stream<CheckList> usable(@Nullable List<Trade> trade, LocalDate day) {
        return CheckLists.shipped().all().stream()
                .filter(list -> list.inForceOn(day))
                .filter(list -> trade == null || trade.isEmpty() || list.isFor(trade));
    }

    private static <T> List<T> found(Stream<T> all, @Nullable String words, BiPredicate<T, String> says) {
        var asked = words == null || words.isBlank()
                ? List.<String>of()
                : Arrays.asList(words.strip().split("\\s+"));
        return all.filter(one -> asked.stream().allMatch(word -> says.test(one, word)))
                .limit(MOST)
                .toList();
    }
}
