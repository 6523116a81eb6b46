/**
 * What is counted over the enterprises of a place and over the authority that supervises them, from what the registry keeps and
 * has heard: an authority's archive, casualty accidents by ownership, the trend of high-risk enterprises, the structure of industry,
 * the quality of the data. Counts are read in sets, behind the wall of whoever asks; each says as of when it holds.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.overview;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
