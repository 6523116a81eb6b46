package worksafe.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class PageKindTest {

    private static final JsonObject SEALED = new JsonObject().put("status", "SEALED");
    private static final JsonObject DISCLOSED = new JsonObject().put("disclosedAt", "2026-03-02T10:00:00+08:00");

    @Test
    void itemOpensOnlyWithWhatItsKindAsksFor() {
        var draws = PageKind.parse("draws,inspections,/public/draws,,,number,@drawn?disclosedAt");

        assertThat(draws.opens()).isEqualTo("drawn");
        assertThat(draws.isOpened(SEALED)).isFalse();
        assertThat(draws.isOpened(DISCLOSED)).isTrue();
    }

    @Test
    void everyItemOpensWhereNothingIsAskedFor() {
        assertThat(PageKind.parse("a,b,/public/c,,,number,@d").isOpened(SEALED)).isTrue();
        assertThat(PageKind.parse("a,b,/public/c,,,number,number").isOpened(SEALED))
                .isTrue();
        assertThat(PageKind.parse("a,b,/public/c,,,number,").isOpened(SEALED)).isFalse();
    }
}
