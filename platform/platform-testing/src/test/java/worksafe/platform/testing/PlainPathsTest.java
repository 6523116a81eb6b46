package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without Groovy is what Groovy reads. */
class PlainPathsTest {

    private static final String TEXT = """
            {"name": "a", "none": null, "number": 3, "long": 30000000000, "part": 1.5, "truth": true, "words": ["x", "y"],
             "nothing": [], "empty": "", "inner": {"code": "b", "size": 7},
             "items": [{"code": "c", "n": 1, "of": {"id": "d"}, "many": ["e"]}, {"code": null, "n": 2, "of": {"id": "f"}}]}""";

    private final PlainPaths plain = new PlainPaths(TEXT);
    private final JsonPath groovy = new JsonPath(TEXT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "none",
                "number",
                "long",
                "part",
                "truth",
                "words",
                "words[1]",
                "nothing",
                "nothing.code",
                "empty",
                "inner",
                "inner.code",
                "inner.size",
                "inner.other",
                "items",
                "items.n",
                "items.code",
                "items.of.id",
                "items.many",
                "items[0].code",
                "items[1].code",
                "items[0].many",
                "items[0].many[0]",
                "items[0].of.id",
                "items.size()",
                "items.find { it.n == 2 }.of.id",
                "other"
            })
    void plainPathLeadsToTheSame(String path) {
        assertThat((Object) plain.get(path)).isEqualTo(groovy.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "none", "number", "truth", "inner.code", "items[1].code", "other"})
    void textIsTheSame(String path) {
        assertThat(plain.getString(path)).isEqualTo(groovy.getString(path));
    }
}
