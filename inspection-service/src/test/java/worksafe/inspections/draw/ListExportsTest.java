package worksafe.inspections.draw;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.library.LibraryApi;
import worksafe.platform.testing.ListExports;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ListExportsTest {

    @TestFactory
    Stream<DynamicNode> everyListIsAlsoATable() {
        var ours = DrawApi.town(3, 2);
        var theirs = DrawApi.town(3, 2);
        var unused = LibraryApi.recused(
                ours.town(), ours.inspectors().getFirst(), ours.objects().getFirst());
        var draw = ours.frozen(2);
        theirs.committed(theirs.frozen(2));
        return ListExports.of(
                Map.of(
                        "registers/{kind}",
                        "registers/town-inspection-note",
                        "draws/{id}",
                        "draws/" + draw,
                        // Before it is disclosed, whom a draw drew is no list for anybody.
                        "public/draws/{id}",
                        "",
                        "figures/{code}",
                        "figures/order-on-time",
                        "figure-reports/{id}",
                        ""),
                Tokens.of("auditor", ours.town()),
                Tokens.of("supervisor", theirs.town()),
                Tokens.of("operator", "320000000000"),
                Tokens.ofEnterprise(theirs.objects().getFirst()));
    }
}
