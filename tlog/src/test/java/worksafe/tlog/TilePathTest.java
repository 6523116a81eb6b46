package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1067, 256, tile/0/x001/067",
        "3, 1234067, 17, tile/3/x001/x234/067.p/17",
        "7, 999, 255, tile/7/999.p/255",
        "1, 1000000000, 1, tile/1/x001/x000/x000/000.p/1"
    })
    void pathsAreSpelledAsTheStandardSays(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).contains(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/00/001",
                "tile/8/000",
                "tile/-1/000",
                "tile/0/001.p/0",
                "tile/0/001.p/01",
                "tile/0/001.p/256",
                "tile/0/001.p/999",
                "tile/0/001.p/",
                "tile/0/001/067",
                "tile/0/x001",
                "tile/0/x001/067/",
                "tile/0/../000",
                "tile/entries/000",
                "/tile/0/000",
                "tile/0/000\n",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/٠٠٠"
            })
    void anythingElseIsNoPath(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void noTreeHasSuchATile() {
        assertThatThrownBy(() -> new TilePath(8, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    }
}
