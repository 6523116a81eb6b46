package worksafe.platform.testing.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;

/** What a feature says of itself, so that {@link FeatureContract} can hold it to what all owe. */
public interface FeatureFixture {

    /** The path of its rows, for example {@code /api/v1/inspections/orders}. */
    String path();

    /** The table of its rows. */
    String table();

    /** The tables of a row's parts, each with the column that names the row. */
    default Map<String, String> parts() {
        return Map.of();
    }

    /** Those tables of parts that a verb writes anew, so that the serving role may delete from them. */
    default Set<String> rewritten() {
        return Set.of();
    }

    /** The action that getting and listing need. */
    String readPermission();

    /** Where the rows lie that this fixture creates, all of them. */
    Home home();

    /** Whose scope an event travels in: the home's, unless it must not be known there yet. */
    default Home announcedFrom(String event) {
        return home();
    }

    Creation creation();

    List<Verb> verbs();

    List<Filter> filters();

    /** Every sort on offer, the default first; none where the rows are not listed. */
    List<Sort> sorts();

    /** A token that lists the rows. */
    default String lister() {
        var enterprise = home().enterprise();
        return enterprise == null ? Tokens.of("supervisor", home().county()) : Tokens.ofEnterprise(enterprise);
    }

    /**
     * What a list of the lister's must be asked so that it shows no other rows than those of the home; nothing where the
     * lister sees no others.
     */
    default String narrowed() {
        return "";
    }

    /** Everybody who must not see the rows, beside the strangers that follow from the home. */
    default Set<Scope> strangers() {
        return Set.of();
    }

    /** Those who see the rows: every place around them, their sector and their enterprise. */
    default List<Scope> insiders() {
        var insiders = new ArrayList<Scope>();
        for (var place = RegionCode.of(home().region()); !place.equals(RegionCode.NATION); place = place.parent()) {
            insiders.add(Intruder.in(place.toString()));
        }
        insiders.add(Intruder.in(RegionCode.NATION.toString()));
        var sector = home().sector();
        if (sector != null) {
            insiders.add(Intruder.ofSectors(home().county(), sector, home().otherSector()));
        }
        var enterprise = home().enterprise();
        if (enterprise != null) {
            insiders.add(Intruder.ofEnterprises(enterprise));
        }
        return insiders;
    }
}
