package org.anju.listing;

import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.listing.model.Channel;
import org.anju.listing.model.Request;

/**
 * What was asked, by whom.
 *
 * @param institution for whom; null for none
 * @param trace the number of the request (流水号), by which log and problem sheet find it
 */
record Asked(Request request, Caller caller, Institution institution, Channel channel, String trace) {}
