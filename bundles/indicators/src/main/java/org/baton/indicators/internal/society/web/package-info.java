/** Consultations of the public: pages for those who run them, and the one that is open to all. */
package org.baton.indicators.internal.society.web;
