package worksafe.registry.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** What the platform exchanges, without a token: names of facts and days, nothing of anybody. */
@Path("public/exchange-domains")
@Tag(name = "public-exchange", description = "信息共享目录 / what is exchanged")
class ExchangeResource {

    private final ExchangeTable table;
    private final ExchangeOperations operations;
    private final Scopes scopes;

    ExchangeResource(ExchangeTable table, ExchangeOperations operations, Scopes scopes) {
        this.table = table;
        this.operations = operations;
        this.scopes = scopes;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listExchangeDomains",
            summary = "查询信息共享目录",
            description =
                    "The three systems of the platform and the ten domains with which they share: for each direction the topic, the"
                            + " facts, the operations, and the day on which such a fact was last heard of. Complete on one page.")
    public Slice<ExchangeLineView> list() {
        var known = scopes.call(Scope.nothing(), operations::known);
        return Slice.complete(
                table.lines().stream().map(line -> view(line, known)).toList());
    }

    private static ExchangeLineView view(ExchangeLine line, Map<String, Instant> known) {
        var last = known.entrySet().stream()
                .filter(fact -> line.isOf(fact.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
        return new ExchangeLineView(
                line.part(),
                line.part().isSystem(),
                line.direction(),
                line.topic(),
                line.facts(),
                line.operations(),
                last.map(ChinaTime::dayOf).orElse(null));
    }
}
