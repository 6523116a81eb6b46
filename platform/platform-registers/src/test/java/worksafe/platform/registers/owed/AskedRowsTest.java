package worksafe.platform.registers.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.registers.owed.AskedRows.Seat;

class AskedRowsTest {

    private static final RegionCode HERE = new RegionCode(320281102000L);
    private static final RegionCode THERE = new RegionCode(320281103000L);

    @Test
    void bookIsAskedOnceForAllHoldersOfAPlaceAndSector() {
        var questions = new ArrayList<Seat>();
        var rows = new AskedRows(seat -> {
            questions.add(seat);
            return List.of();
        });

        for (var i = 0; i < 200; i++) {
            assertThat(rows.of(HERE, Sector.EMERGENCY)).isEmpty();
        }
        assertThat(rows.of(HERE, null)).isEmpty();
        assertThat(rows.of(HERE, null)).isEmpty();
        assertThat(rows.of(THERE, Sector.EMERGENCY)).isEmpty();

        assertThat(questions)
                .containsExactly(
                        new Seat(HERE, Sector.EMERGENCY), new Seat(HERE, null), new Seat(THERE, Sector.EMERGENCY));
    }
}
