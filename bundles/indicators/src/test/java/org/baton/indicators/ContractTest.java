package org.baton.indicators;

import org.baton.sdk.contract.ModuleContract;

class ContractTest extends ModuleContract {}
